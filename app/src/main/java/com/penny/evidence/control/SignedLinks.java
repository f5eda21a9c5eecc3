package com.penny.evidence.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Links;
import com.penny.evidence.control.local.LinkKey;
import com.penny.evidence.control.s3.BucketClient;
import com.penny.evidence.entity.EvidenceView;
import com.penny.evidence.entity.EvidenceViews;
import com.penny.identity.CurrentSession;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Links as the server signs them itself: object, viewer, session, recorded view and end of life, then an HMAC-SHA256. Nothing in
 * one can be changed; when a playback began stands with its view.
 */
@ApplicationScoped
public class SignedLinks implements Links {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MAC = 32;

    /** A clip that somebody asks for is played at once, or was copied from somewhere. */
    private static final Duration START_WITHIN = Duration.ofMinutes(1);

    /**
     * What a link grants.
     *
     * @param view the recorded view that it was made for; null for what screens merely show
     * @param expires until when the link itself is good
     */
    public record Grant(UUID objectId, Persona persona, UUID view, Instant expires) {}

    @Inject
    LinkKey key;

    @Inject
    BucketClient bucket;

    @Inject
    Transactions transactions;

    @Inject
    CurrentSession session;

    @Inject
    EvidenceViews views;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public String shown(Item item) {
        return link(item, null).url();
    }

    @Override
    public Link viewed(Item item, UUID storeId, Reason reason) {
        return link(item, recorded(item, storeId, reason));
    }

    @Override
    public Link ahead(Item item, UUID storeId) {
        Link link = link(item, recorded(item, storeId, Reason.AHEAD));
        return new Link(link.url() + "/bytes", link.expiresAt());
    }

    @Override
    public void taken(Item item, UUID storeId, Reason reason) {
        recorded(item, storeId, reason);
    }

    private UUID recorded(Item item, UUID storeId, Reason reason) {
        UUID view = Ids.next(clock);
        views.add(new EvidenceView(
                view, storeId, item.alertId(), item.id(), transactions.current(), reason, clock.instant()));
        audit.record(
                storeId,
                reason == Reason.AHEAD ? "evidence.loaded" : "evidence.viewed",
                item.alertId(),
                Map.of("object", item.id(), "kind", item.kind(), "reason", reason.name()));
        return view;
    }

    private Link link(Item item, UUID view) {
        Persona persona = transactions.current();
        long window = LIFE.toSeconds();
        long expires = (clock.instant().getEpochSecond() / window + 2) * window;
        byte[] message = ByteBuffer.allocate(16 * 6 + 1 + 8)
                .put(bytes(item.id()))
                .put(bytes(persona.accountId()))
                .put(bytes(persona.storeId()))
                .put(bytes(item.alertId()))
                .put(bytes(session.id()))
                .put(bytes(view))
                .put((byte) persona.role().ordinal())
                .putLong(expires)
                .array();
        byte[] mac = key.sign(message);
        byte[] signed = Arrays.copyOf(message, message.length + MAC);
        System.arraycopy(mac, 0, signed, message.length, MAC);
        return new Link(
                "/api/media/" + Base64.getUrlEncoder().withoutPadding().encodeToString(signed),
                Instant.ofEpochSecond(expires));
    }

    /**
     * @throws Problem 404 for a link that is not ours or was changed, 403 for one of another session, 410 for one whose time
     *     is over
     */
    public Grant check(String link) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(link);
            byte[] message = Arrays.copyOf(signed, Math.max(0, signed.length - MAC));
            byte[] mac = Arrays.copyOfRange(signed, message.length, signed.length);
            if (!MessageDigest.isEqual(mac, key.sign(message))) {
                throw Problem.notFound("evidence");
            }
            ByteBuffer fields = ByteBuffer.wrap(message);
            UUID object = id(fields);
            UUID account = id(fields);
            UUID store = id(fields);
            UUID alert = id(fields);
            UUID madeFor = id(fields);
            UUID view = id(fields);
            Persona.Role role = Persona.Role.values()[fields.get()];
            if (madeFor == null || !madeFor.equals(session.id())) {
                throw Problem.of("foreign-link", 403, "Not your link", "Open the evidence from your own session.");
            }
            Instant expires = Instant.ofEpochSecond(fields.getLong());
            if (!clock.instant().isBefore(expires)) {
                throw expired();
            }
            return new Grant(object, persona(role, account, store, alert), view, expires);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw Problem.notFound("evidence");
        }
    }

    /**
     * In the transaction of the grant's persona: begins the playback, or goes on with it.
     *
     * @return for how long it may go on, a quarter of an hour at most
     * @throws Problem 410 for a link that was not followed in time, or was played for long enough
     */
    public Duration play(Grant grant) {
        Instant now = clock.instant();
        Instant ends = grant.view() == null
                ? grant.expires()
                : views.play(grant.view(), grant.persona().accountId(), now, START_WITHIN, LIFE)
                        .map(began -> began.plus(LIFE))
                        .orElseThrow(SignedLinks::expired);
        Duration left = Duration.between(now, ends);
        if (left.toSeconds() < 1) {
            throw expired();
        }
        return left.compareTo(LIFE) > 0 ? LIFE : left;
    }

    /**
     * In the transaction of the grant's persona: what a screen may show next is given to it.
     *
     * @throws Problem 410 for a link that is not such a one, was not followed in time, or was followed before
     */
    public void take(Grant grant) {
        if (grant.view() == null
                || !views.take(grant.view(), grant.persona().accountId(), clock.instant(), START_WITHIN)) {
            throw expired();
        }
    }

    @Override
    public Optional<String> origin() {
        return bucket.origin();
    }

    private static Problem expired() {
        return Problem.of("link-expired", 410, "Link expired", "Load the page again to get a new link.");
    }

    private static Persona persona(Persona.Role role, UUID account, UUID store, UUID alert) {
        return switch (role) {
            case STORE -> Persona.staff(account, store);
            case REVIEW -> Persona.reviewer(account);
            case OPS -> Persona.ops(account);
            case OFFENDER -> Persona.offender(account, List.of(), List.of(alert), List.of());
            default -> throw Problem.notFound("evidence");
        };
    }

    private static byte[] bytes(UUID id) {
        return id == null
                ? new byte[16]
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    private static UUID id(ByteBuffer fields) {
        UUID id = new UUID(fields.getLong(), fields.getLong());
        return id.equals(new UUID(0, 0)) ? null : id;
    }
}
