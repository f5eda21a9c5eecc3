package com.penny.identity.boundary;

import com.penny.identity.Attempt;
import com.penny.identity.OpenTo;
import com.penny.identity.Passkeys;
import com.penny.identity.People;
import com.penny.identity.Proof;
import com.penny.identity.Proven;
import com.penny.identity.Sessions;
import com.penny.identity.SignInStep;
import com.penny.identity.control.Addresses;
import com.penny.identity.control.Caller;
import com.penny.identity.control.Memberships;
import com.penny.identity.control.Names;
import com.penny.identity.control.PasskeySignIn;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The session of a browser: who is signed in, and what they may work as. */
@Path("/session")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** @param code and what follows only when the answer to the password asked for it */
    public record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 256) String password,
            @Schema(nullable = true) @Size(max = 40) String code,
            @Schema(nullable = true) @Size(max = 256) String newPassword,
            @Schema(nullable = true) @Size(max = 4_000) String continuation) {

        Attempt attempt() {
            return new Attempt(password, code, newPassword, continuation);
        }
    }

    @Schema(name = "PasskeyCredentials")
    public record PasskeyCredentials(@Valid @NotNull Passkeys.Assertion credential) {}

    /** Who is signed in, and what they have proved. */
    public record Session(
            UUID accountId,
            String email,
            String name,
            String initials,
            Proof proof,
            List<String> roles,
            List<StoreChoice> stores) {}

    /** A store that the account may work for. */
    public record StoreChoice(UUID id, String name, String role) {}

    @Inject
    SignIn signIn;

    @Inject
    PasskeySignIn passkeys;

    @Inject
    Sessions sessions;

    @Inject
    Memberships memberships;

    @Inject
    Caller caller;

    @Inject
    AccountStore accounts;

    @Inject
    Addresses addresses;

    @Inject
    Names memberNames;

    @Inject
    StoreNames storeNames;

    @Inject
    Transactions transactions;

    @POST
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Session.class)))
    @APIResponse(
            responseCode = "202",
            description = "The password is right, and more is needed",
            content = @Content(schema = @Schema(implementation = SignInStep.class)))
    public Response begin(
            @Valid @NotNull Credentials credentials,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        Proven proven = signIn.staff(credentials.email(), credentials.attempt());
        if (proven.moreNeeded()) {
            return Response.accepted(proven.step()).build();
        }
        return begin(proven, userAgent);
    }

    /** What a passkey is asked to sign; good once, for five minutes. */
    @POST
    @Path("passkey/challenge")
    public Passkeys.Request challenge() {
        return passkeys.request();
    }

    /** A passkey has checked its holder: two factors. */
    @POST
    @Path("passkey")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Response beginByPasskey(
            @Valid @NotNull PasskeyCredentials request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        return begin(passkeys.staff(request.credential()), userAgent);
    }

    @GET
    @OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
    public Session current() {
        Caller.Known known = caller.signedIn();
        return describe(new Proven(known.account(), known.proof()), known.memberships());
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "Done")
    public Response end() {
        return Response.noContent().cookie(sessions.end()).build();
    }

    private Response begin(Proven proven, String userAgent) {
        Session session = describe(proven, worthNow(proven));
        return Response.ok(session)
                .cookie(sessions.begin(proven, Set.copyOf(session.roles()), userAgent))
                .build();
    }

    private Memberships.Of worthNow(Proven proven) {
        Memberships.Of all = memberships.of(proven.account());
        return proven.ticket() == null ? all : all.within(proven.ticket().groups());
    }

    private Session describe(Proven proven, Memberships.Of of) {
        UUID account = proven.account();
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
                    .sorted(Comparator.comparing(StoreChoice::name, String.CASE_INSENSITIVE_ORDER))
                    .collect(Collectors.toList());
            People.Name name = of.stores().isEmpty()
                    ? memberNames.of(of.penny().get(0))
                    : memberNames.of(of.stores().get(0));
            return new Session(
                    account,
                    addresses.of(accounts.byId(account).orElseThrow(Problem::signInNeeded)),
                    name.name(),
                    name.initials(),
                    proven.proof(),
                    List.copyOf(roles),
                    stores);
        });
    }
}
