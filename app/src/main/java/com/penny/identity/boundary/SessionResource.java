package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.Sessions;
import com.penny.identity.control.Memberships;
import com.penny.identity.control.SignIn;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.StoreMember;
import com.penny.identity.entity.StoreNames;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The session of a browser: who is signed in, and what they may work as. */
@Path("/session")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** An address and its password. */
    public record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 256) String password) {}

    /** Who is signed in. */
    public record Session(
            UUID accountId, String email, String name, String initials, List<String> roles, List<StoreChoice> stores) {}

    /** A store that the account may work for. */
    public record StoreChoice(UUID id, String name, String role) {}

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    Memberships memberships;

    @Inject
    AccountStore accounts;

    @Inject
    StoreNames storeNames;

    @Inject
    Transactions transactions;

    @POST
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Response begin(@Valid @NotNull Credentials credentials) {
        UUID account = signIn.staff(credentials.email(), credentials.password().toCharArray());
        Session session = describe(account);
        return Response.ok(session)
                .cookie(sessions.begin(account, Set.copyOf(session.roles())))
                .build();
    }

    @GET
    public Session current(@Context SecurityContext security) {
        if (security.getUserPrincipal() == null) {
            throw Problem.signInNeeded();
        }
        return describe(UUID.fromString(security.getUserPrincipal().getName()));
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "Done")
    public Response end() {
        return Response.noContent().cookie(sessions.end()).build();
    }

    private Session describe(UUID account) {
        Memberships.Of of = memberships.of(account);
        if (of.stores().isEmpty() && of.penny().isEmpty()) {
            throw Problem.signInNeeded();
        }
        List<UUID> ids = of.stores().stream().map(StoreMember::storeId).toList();
        Set<String> roles = new LinkedHashSet<>();
        of.stores().forEach(member -> roles.add(member.role()));
        of.penny().forEach(member -> roles.add(member.role()));
        return transactions.as(Persona.account(account, ids), () -> {
            Map<UUID, String> names = storeNames.of(ids);
            List<StoreChoice> stores = of.stores().stream()
                    .map(member -> new StoreChoice(member.storeId(), names.get(member.storeId()), member.role()))
                    .collect(Collectors.toList());
            boolean staff = !of.stores().isEmpty();
            return new Session(
                    account,
                    accounts.byId(account).orElseThrow(Problem::signInNeeded).email(),
                    staff ? of.stores().get(0).name() : of.penny().get(0).name(),
                    staff ? of.stores().get(0).initials() : of.penny().get(0).initials(),
                    List.copyOf(roles),
                    stores);
        });
    }
}
