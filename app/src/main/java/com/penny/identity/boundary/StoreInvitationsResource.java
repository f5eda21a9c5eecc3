package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.TeamInvitations;
import com.penny.identity.control.TeamInvitations.Waiting;
import com.penny.kernel.Languages;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who is asked to join a store's team, for its administrators. */
@Path("/stores/{storeId}/invitations")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StoreInvitationsResource {

    @Schema(name = "Invitation")
    public record View(UUID id, String email, MembersResource.Role role, Instant sentAt, Instant expiresAt) {}

    @Schema(name = "NewInvitation")
    public record NewInvitation(
            @NotBlank(message = "Give an email address.") @Email(message = "Give an email address such as name@example.org.") @Size(max = 254) String email,

            @NotNull(message = "Choose a role.") MembersResource.Role role) {}

    @PathParam("storeId")
    UUID storeId;

    @Context
    HttpHeaders headers;

    @Inject
    TeamInvitations invitations;

    @Inject
    RequestPersona persona;

    @GET
    public List<View> list() {
        return invitations.waiting(storeId).stream()
                .map(StoreInvitationsResource::view)
                .toList();
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response invite(@NotNull @Valid NewInvitation request) {
        Waiting made = invitations.invite(
                persona.get(), request.email(), request.role().name(), Languages.of(headers.getAcceptableLanguages()));
        return Response.status(Response.Status.CREATED).entity(view(made)).build();
    }

    @DELETE
    @Path("{invitationId}")
    @APIResponse(responseCode = "204", description = "Done")
    public void revoke(@PathParam("invitationId") UUID invitationId) {
        invitations.revoke(persona.get(), invitationId);
    }

    private static View view(Waiting waiting) {
        return new View(
                waiting.invitation().id(),
                waiting.email(),
                MembersResource.Role.valueOf(waiting.invitation().role()),
                waiting.invitation().createdAt(),
                waiting.invitation().expiresAt());
    }
}
