package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.recovery.boundary.PlainForms.Typed;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The portal for readers without scripts; browsers reach it at {@code /p/plain} and {@code /p/help}. */
@Path("/portal/pages")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Produces(PlainReading.HTML)
public class PlainPagesResource extends PlainReading {

    @Context
    UriInfo request;

    @GET
    @Operation(hidden = true)
    public Response entry() {
        return page(200, notice().entry(Typed.NOTHING));
    }

    @GET
    @Path("help")
    @Operation(hidden = true)
    public Response help() {
        return page(200, PlainHelp.page(words(), PlainStyle.links(files), settings));
    }

    /** Somebody came back to what was the answer to a form. */
    @GET
    @Path(PlainForms.NOTICE)
    @Operation(hidden = true)
    public Response afterNotice() {
        return fromTheStart();
    }

    @GET
    @Path(PlainForms.DISPUTE)
    @Operation(hidden = true)
    public Response afterDispute() {
        return fromTheStart();
    }

    @GET
    @Path(PlainForms.NEW_CODE)
    @Operation(hidden = true)
    public Response afterNewCode() {
        return fromTheStart();
    }

    private Response fromTheStart() {
        return Response.seeOther(request.getBaseUri().resolve(PlainPage.START + "?lang=" + language()))
                .build();
    }
}
