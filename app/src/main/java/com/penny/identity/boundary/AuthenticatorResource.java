package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.Authenticators;
import com.penny.identity.control.Authenticators.SetUp;
import com.penny.identity.control.Caller;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The authenticator app of one's own account. Each step asks who is there: an open phone on the counter is not enough. */
@Path("/account/authenticator")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthenticatorResource {

    public record Password(
            @NotBlank(message = "Give your password.") @Size(max = 256) String password) {}

    public record FirstCode(
            @NotBlank(message = "Enter the six digits that the app shows.") @Size(max = 20) String code) {}

    /** Shown this once. */
    public record Recovery(List<String> recoveryCodes) {}

    @Inject
    Caller caller;

    @Inject
    Authenticators authenticators;

    /** A new secret, which counts once a code of it is shown. */
    @POST
    public SetUp begin(@NotNull @Valid Password request) {
        return authenticators.begin(caller.signedIn(), request.password());
    }

    @POST
    @Path("confirmation")
    public Recovery confirm(@NotNull @Valid FirstCode request) {
        return new Recovery(authenticators.confirm(caller.signedIn(), request.code()));
    }

    @POST
    @Path("removal")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@NotNull @Valid Password request) {
        authenticators.remove(caller.signedIn(), request.password());
    }
}
