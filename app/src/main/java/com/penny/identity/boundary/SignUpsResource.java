package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.SignUps;
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

/** How somebody begins with a store of their own. No answer tells whether an address has an account. */
@Path("/sign-ups")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignUpsResource {

    public record SignUp(
            @NotBlank(message = "Give your email address.") @Email(message = "Give an email address such as name@example.org.") @Size(max = 254) String email) {}

    public record SignUpLink(@NotBlank @Size(max = 200) String link) {}

    /** @param known whether the address has an account, whose password is asked for instead of a new one */
    @Schema(name = "SignUpOffer")
    public record Offer(String email, boolean known) {}

    @Context
    HttpHeaders headers;

    @Inject
    SignUps signUps;

    /** A letter follows. */
    @POST
    @APIResponse(responseCode = "202", description = "Heard")
    public Response ask(@NotNull @Valid SignUp request) {
        signUps.ask(request.email(), Languages.of(headers.getAcceptableLanguages()));
        return Response.accepted().build();
    }

    /** What the link of a letter opens. */
    @POST
    @Path("offer")
    public Offer offer(@NotNull @Valid SignUpLink request) {
        SignUps.Offer offer = signUps.offer(request.link());
        return new Offer(offer.email(), offer.known());
    }
}
