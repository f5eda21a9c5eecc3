package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.Caller;
import com.penny.identity.control.EmailConfirmation;
import com.penny.identity.control.PasswordReset;
import com.penny.kernel.Languages;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is done by a link that came by mail. No answer tells whether an address has an account. */
@Path("/account-links")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountLinksResource {

    /** Staff of stores and of Penny, or people concerned. */
    @Schema(name = "Realm")
    public enum Realm {
        STAFF,
        PORTAL
    }

    public record ForgottenPassword(
            @NotNull Realm realm,

            @NotBlank(message = "Give your email address.") @Email(message = "Give an email address such as name@example.org.") @Size(max = 254) String email) {}

    public record PasswordByLink(
            @NotBlank @Size(max = 200) String link,

            @NotBlank(message = "Choose a password.") @Size(max = 256, message = "Use 10 to 256 characters; a few words are fine.") String password) {}

    public record ConfirmedLink(@NotBlank @Size(max = 200) String link) {}

    @Context
    HttpHeaders headers;

    @Inject
    PasswordReset reset;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    Caller caller;

    /** A letter follows if the address has an account. */
    @POST
    @Path("forgotten")
    @APIResponse(responseCode = "202", description = "Heard")
    public Response forgotten(@NotNull @Valid ForgottenPassword request) {
        reset.ask(request.realm().name(), request.email(), Languages.of(headers.getAcceptableLanguages()));
        return Response.accepted().build();
    }

    @POST
    @Path("reset")
    @APIResponse(responseCode = "204", description = "Done")
    public void reset(@NotNull @Valid PasswordByLink request) {
        reset.use(request.link(), request.password());
    }

    @POST
    @Path("confirmation")
    @APIResponse(responseCode = "204", description = "Done")
    public void confirm(@NotNull @Valid ConfirmedLink request) {
        confirmation.use(request.link());
    }

    /** Another letter, to the address of who asks. */
    @POST
    @Path("confirmation-letters")
    @OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
    @APIResponse(responseCode = "202", description = "Heard")
    public Response writeAgain() {
        confirmation.again(caller.signedIn().account());
        return Response.accepted().build();
    }
}
