package com.penny.notices.boundary;

import com.penny.identity.OpenTo;
import com.penny.notices.control.EndLetters;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Ends letters for whoever has one: from its link, or by a mail program of itself (RFC 8058, a form that nobody reads). */
@Path("/unsubscriptions")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
public class UnsubscriptionsResource {

    @Inject
    EndLetters letters;

    @POST
    @Path("{secret}")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@PathParam("secret") String secret) {
        letters.by(secret);
    }
}
