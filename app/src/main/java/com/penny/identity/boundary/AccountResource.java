package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.Proof;
import com.penny.identity.control.Addresses;
import com.penny.identity.control.Caller;
import com.penny.identity.control.OwnPasskeys;
import com.penny.identity.control.PasskeySite;
import com.penny.identity.control.PasswordChange;
import com.penny.identity.control.SecondFactor;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountPasskey;
import com.penny.identity.entity.AccountSession;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.SessionStore;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One's own account, whoever one is: password, devices. */
@Path("/account")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    /**
     * @param secondFactorNeeded whether this account's work asks for two factors at every sign-in
     * @param userPool whether the password is kept by a user pool, which may ask for a second factor of its own
     * @param passkeysOffered whether browsers know passkeys for the address of this server, and they let somebody in here
     */
    @Schema(name = "Account")
    public record View(
            String email,
            boolean emailConfirmed,
            Proof proof,
            boolean secondFactorNeeded,
            boolean userPool,
            @Schema(nullable = true) Instant authenticatorSince,
            long recoveryCodesLeft,
            boolean passkeysOffered,
            List<Passkey> passkeys) {}

    /** @param synced whether it may be on several devices of its owner */
    @Schema(name = "Passkey")
    public record Passkey(
            UUID id,
            String label,
            boolean synced,
            Instant createdAt,
            @Schema(nullable = true) Instant lastUsedAt) {}

    /** @param current the one that this request came by */
    @Schema(name = "AccountSession")
    public record Device(UUID id, String device, Proof proof, Instant startedAt, Instant seenAt, boolean current) {}

    public record NewPassword(
            @NotBlank(message = "Give your present password.") @Size(max = 256) String current,

            @NotBlank(message = "Choose a new password.") @Size(max = 256, message = "Use 10 to 256 characters; a few words are fine.") String next) {}

    @Inject
    Caller caller;

    @Inject
    AccountStore accounts;

    @Inject
    Addresses addresses;

    @Inject
    SessionStore sessions;

    @Inject
    SecondFactor secondFactor;

    @Inject
    PasswordChange passwords;

    @Inject
    OwnPasskeys passkeys;

    @Inject
    PasskeySite site;

    @Inject
    Clock clock;

    @GET
    @Tenanted
    public View account() {
        Caller.Known known = caller.signedIn();
        SecondFactor.State factor = secondFactor.state(known.account());
        Account account = accounts.byId(known.account()).orElseThrow(Problem::signInNeeded);
        return new View(
                addresses.of(account),
                account.emailConfirmed(),
                known.proof(),
                !known.memberships().penny().isEmpty(),
                account.pooled() != null,
                factor.since(),
                factor.recoveryCodesLeft(),
                site.offersPasskeys(),
                passkeys.of(known.account()).stream()
                        .map(AccountResource::passkey)
                        .toList());
    }

    /** Ends every other session. Begins its own transactions. */
    @POST
    @Path("password")
    @APIResponse(responseCode = "204", description = "Done")
    public void changePassword(@NotNull @Valid NewPassword request) {
        passwords.change(caller.signedIn(), request.current(), request.next());
    }

    @GET
    @Path("sessions")
    @Tenanted
    public List<Device> sessions() {
        UUID current = caller.signedIn().session();
        return sessions.allAlive(clock.instant()).stream()
                .map(session -> device(session, current))
                .toList();
    }

    /** Ends all but the one that asks. */
    @DELETE
    @Path("sessions")
    @Tenanted
    @APIResponse(responseCode = "204", description = "Done")
    public void endOthers() {
        sessions.endAll(caller.signedIn().session(), clock.instant());
    }

    @DELETE
    @Path("sessions/{sessionId}")
    @Tenanted
    @APIResponse(responseCode = "204", description = "Done")
    public void end(@PathParam("sessionId") UUID sessionId) {
        if (!sessions.end(sessionId, clock.instant())) {
            throw Problem.notFound("session");
        }
    }

    private static Passkey passkey(AccountPasskey passkey) {
        return new Passkey(
                passkey.id(), passkey.label(), passkey.key().synced(), passkey.createdAt(), passkey.lastUsedAt());
    }

    private static Device device(AccountSession session, UUID current) {
        return new Device(
                session.id(),
                session.device(),
                session.proof(),
                session.createdAt(),
                session.seenAt(),
                session.id().equals(current));
    }
}
