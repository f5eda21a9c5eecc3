package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.recovery.boundary.PortalSessionResource.TokenToCheck;
import com.penny.recovery.control.CodeRenewals;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** To ask the store for another code with one that is over: nobody needs an account for it, and nobody is told of any. */
@Path("/portal/token-renewals")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenRenewalsResource {

    @Inject
    CodeRenewals renewals;

    @POST
    @APIResponse(responseCode = "204", description = "The store is told, or was before")
    public void ask(@NotNull @Valid TokenToCheck request) {
        renewals.ask(request.token());
    }
}
