package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.Caller;
import com.penny.identity.control.OwnPasskeys;
import com.penny.identity.control.PasskeyCreation;
import com.penny.identity.control.PasskeyRegistration;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Passkeys of one's own account; they are listed with it. */
@Path("/account/passkeys")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeysResource {

    @Schema(name = "PasskeyPassword")
    public record Password(
            @NotBlank(message = "Give your password.") @Size(max = 256) String password) {}

    @Schema(name = "PasskeyToAdd")
    public record NewPasskey(
            @Valid @NotNull PasskeyRegistration credential,

            @NotBlank(message = "Give the passkey a name that you will know it by.") @Size(max = 60, message = "Use at most 60 characters.") String label) {}

    @Schema(name = "PasskeyAdded")
    public record Added(UUID id) {}

    @Inject
    Caller caller;

    @Inject
    OwnPasskeys passkeys;

    /** What the browser is to make; its answer is taken for five minutes, once. */
    @POST
    @Path("registration")
    public PasskeyCreation begin(@NotNull @Valid Password request) {
        return passkeys.begin(caller.signedIn(), request.password());
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Added.class)))
    public Response add(@NotNull @Valid NewPasskey request) {
        UUID id = passkeys.add(caller.signedIn(), request.credential(), request.label());
        return Response.status(Response.Status.CREATED).entity(new Added(id)).build();
    }

    /** Not DELETE: the password goes along, and some proxies drop the body of one. */
    @POST
    @Path("{passkeyId}/removal")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("passkeyId") UUID passkeyId, @NotNull @Valid Password request) {
        passkeys.remove(caller.signedIn(), passkeyId, request.password());
    }
}
