package com.penny.evidence.control;

import com.penny.audit.Audit;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Links;
import com.penny.evidence.control.local.LocalKeys;
import com.penny.evidence.entity.EvidenceView;
import com.penny.evidence.entity.EvidenceViews;
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
import java.util.UUID;

/**
 * Links as the server signs them itself: object, viewer, persona and end of life, then an HMAC-SHA256. Nothing is stored
 * for a link; nothing in it can be changed.
 */
@ApplicationScoped
public class SignedLinks implements Links {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MAC = 32;

    /** What a link grants. */
    public record Grant(UUID objectId, Persona persona) {}

    @Inject
    LocalKeys keys;

    @Inject
    Transactions transactions;

    @Inject
    EvidenceViews views;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public String shown(Item item) {
        return link(item).url();
    }

    @Override
    public Link viewed(Item item, UUID storeId) {
        views.add(new EvidenceView(
                Ids.next(clock), storeId, item.alertId(), item.id(), transactions.current(), clock.instant()));
        audit.record(storeId, "evidence.viewed", item.alertId(), Map.of("object", item.id(), "kind", item.kind()));
        return link(item);
    }

    private Link link(Item item) {
        Persona persona = transactions.current();
        long window = LIFE.toSeconds();
        long expires = (clock.instant().getEpochSecond() / window + 2) * window;
        byte[] message = ByteBuffer.allocate(16 * 4 + 1 + 8)
                .put(bytes(item.id()))
                .put(bytes(persona.accountId()))
                .put(bytes(persona.storeId()))
                .put(bytes(item.alertId()))
                .put((byte) persona.role().ordinal())
                .putLong(expires)
                .array();
        byte[] mac = keys.sign(message);
        byte[] signed = Arrays.copyOf(message, message.length + MAC);
        System.arraycopy(mac, 0, signed, message.length, MAC);
        return new Link(
                "/api/media/" + Base64.getUrlEncoder().withoutPadding().encodeToString(signed),
                Instant.ofEpochSecond(expires));
    }

    /** @throws Problem 404 for a link that is not ours or was changed, 410 for one whose time is over */
    public Grant check(String link) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(link);
            byte[] message = Arrays.copyOf(signed, Math.max(0, signed.length - MAC));
            byte[] mac = Arrays.copyOfRange(signed, message.length, signed.length);
            if (!MessageDigest.isEqual(mac, keys.sign(message))) {
                throw Problem.notFound("evidence");
            }
            ByteBuffer fields = ByteBuffer.wrap(message);
            UUID object = id(fields);
            UUID account = id(fields);
            UUID store = id(fields);
            UUID alert = id(fields);
            Persona.Role role = Persona.Role.values()[fields.get()];
            if (fields.getLong() <= clock.instant().getEpochSecond()) {
                throw Problem.of("link-expired", 410, "Link expired", "Load the page again to get a new link.");
            }
            return new Grant(object, persona(role, account, store, alert));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw Problem.notFound("evidence");
        }
    }

    private static Persona persona(Persona.Role role, UUID account, UUID store, UUID alert) {
        return switch (role) {
            case STORE -> Persona.staff(account, store);
            case REVIEW -> Persona.reviewer(account);
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
