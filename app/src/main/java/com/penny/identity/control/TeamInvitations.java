package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.AccountLetter;
import com.penny.identity.entity.Invitations;
import com.penny.identity.entity.StoreInvitation;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks people to join the team of a store. Works in the transaction under way. */
@ApplicationScoped
public class TeamInvitations {

    public static final String TASK = "store-invitation";
    private static final SealedColumn EMAIL =
            SealedColumn.of("store_invitation", "email", "id").opensInEveryRow().foundBy("email_index", null);
    private static final Duration LASTS = Duration.ofDays(7);

    /** @param email in clear, for those who may see it */
    public record Waiting(StoreInvitation invitation, String email) {}

    @Inject
    Invitations invitations;

    @Inject
    FieldCipher fields;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Settings settings;

    @Inject
    Event<AccountLetter> letters;

    @Inject
    Clock clock;

    @Produces
    SealedColumn sealedAddresses() {
        return EMAIL;
    }

    public List<Waiting> waiting(UUID storeId) {
        return invitations.waiting(storeId).stream()
                .map(invitation -> new Waiting(invitation, email(invitation)))
                .toList();
    }

    String email(StoreInvitation invitation) {
        return EMAIL.open(fields, invitation.email());
    }

    /**
     * A letter follows. One that has run out is replaced.
     *
     * @param language of who invites, and so of the letter
     * @throws Problem 409 when the address is invited already
     */
    public Waiting invite(Persona admin, String email, String role, String language) {
        String address = SignIn.normal(email);
        Instant now = clock.instant();
        invitations
                .waitingFor(admin.storeId(), EMAIL.indexes(fields, null, address))
                .forEach(earlier -> {
                    if (earlier.open(now)) {
                        throw Problem.conflict(
                                "already-invited",
                                "Invited already",
                                "This address has an invitation that is still open. Take it back to send another.");
                    }
                    earlier.revoke(now);
                });
        StoreInvitation invitation = new StoreInvitation(
                Ids.next(clock),
                admin.storeId(),
                EMAIL.seal(fields, address),
                EMAIL.indexes(fields, null, address).get(0),
                role,
                admin.accountId(),
                now,
                now.plus(LASTS));
        invitations.add(invitation.writtenIn(language));
        outbox.enqueue(TASK, admin.storeId() + "/" + invitation.id());
        audit.record(admin.storeId(), "member.invited", invitation.id(), Map.of("role", role));
        return new Waiting(invitation, address);
    }

    /** @throws Problem 404 when there is none that waits */
    public void revoke(Persona admin, UUID id) {
        StoreInvitation invitation = invitations
                .find(id)
                .filter(each -> each.open(clock.instant()))
                .orElseThrow(() -> Problem.notFound("invitation"));
        invitation.revoke(clock.instant());
        audit.record(admin.storeId(), "member.invitation-revoked", id, Map.of());
    }

    /** Writes the letter, with a new secret. Runs as a job of the store. */
    public void write(UUID id) {
        invitations.lock(id).filter(each -> each.open(clock.instant())).ifPresent(invitation -> {
            String secret = Secrets.token();
            invitations.putHash(id, Secrets.hash(secret));
            letters.fire(new AccountLetter(
                    AccountLetter.Kind.JOIN_STORE,
                    "invitation/" + Ids.next(clock),
                    email(invitation),
                    invitation.language(),
                    URI.create(settings.baseUrl() + "/join#k=" + secret)));
        });
    }
}
