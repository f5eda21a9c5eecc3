package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.Joining;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the reader of an invitation does with its link. */
@Path("/invitation-links")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationLinksResource {

    public record InvitationLink(@NotBlank @Size(max = 200) String link) {}

    /** @param known whether the address has an account, whose password is asked for instead of a new one */
    @Schema(name = "InvitationOffer")
    public record Offer(String storeName, String email, MembersResource.Role role, boolean known) {}

    /** @param code of the second factor, for accounts that have one */
    public record JoinTeam(
            @NotBlank @Size(max = 200) String link,

            @NotBlank(message = "Give the name that your colleagues will see.") @Size(max = 120) String name,

            @NotBlank(message = "Give a password.") @Size(max = 256) String password,

            @Schema(nullable = true) @Size(max = 40) String code) {}

    @Inject
    Joining joining;

    @POST
    @Path("offer")
    public Offer offer(@NotNull @Valid InvitationLink request) {
        Joining.Offer offer = joining.offer(request.link());
        return new Offer(offer.storeName(), offer.email(), MembersResource.Role.valueOf(offer.role()), offer.known());
    }

    @POST
    @Path("acceptance")
    @APIResponse(responseCode = "204", description = "Done")
    public void join(@NotNull @Valid JoinTeam request) {
        joining.join(request.link(), request.name(), request.password(), request.code());
    }
}
