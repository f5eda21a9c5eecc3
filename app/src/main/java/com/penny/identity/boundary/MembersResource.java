package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.Team;
import com.penny.identity.entity.StoreMember;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The people of a store, for its administrators. */
@Path("/stores/{storeId}/members")
@RequestScoped
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

    /** What a member may do. */
    @Schema(name = "MemberRole")
    public enum Role {
        store_staff,
        store_admin
    }

    /** @param you whether it is who asks */
    @Schema(name = "Member")
    public record View(UUID accountId, String name, String initials, Role role, Instant since, boolean you) {}

    @Schema(name = "NewRole")
    public record NewRole(
            @NotNull(message = "Choose a role.") Role role) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Team team;

    @Inject
    RequestPersona persona;

    @GET
    @Tenanted
    public List<View> list() {
        return team.members(storeId).stream().map(this::view).toList();
    }

    /** Begins its own transaction. */
    @PUT
    @Path("{accountId}/role")
    @APIResponse(responseCode = "204", description = "Done")
    public void giveRole(@PathParam("accountId") UUID accountId, @NotNull @Valid NewRole request) {
        team.giveRole(persona.get(), accountId, request.role().name());
    }

    /** Out with the next request. Begins its own transaction. */
    @DELETE
    @Path("{accountId}")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("accountId") UUID accountId) {
        team.remove(persona.get(), accountId);
    }

    /** They have to sign in anew, everywhere: for a lost phone. Begins its own transactions. */
    @DELETE
    @Path("{accountId}/sessions")
    @APIResponse(responseCode = "204", description = "Done")
    public void endSessions(@PathParam("accountId") UUID accountId) {
        team.endSessions(persona.get(), accountId);
    }

    private View view(Team.Member of) {
        StoreMember member = of.member();
        return new View(
                member.accountId(),
                of.name().name(),
                of.name().initials(),
                Role.valueOf(member.role()),
                member.createdAt(),
                member.accountId().equals(persona.get().accountId()));
    }
}
