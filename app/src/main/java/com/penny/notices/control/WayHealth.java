package com.penny.notices.control;

import com.penny.notices.Channel;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Delivery;
import com.penny.notices.entity.Delivery.State;
import com.penny.notices.entity.NoticeBook;
import com.penny.notify.Pushes;
import com.penny.notify.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a store's notices get through. */
@ApplicationScoped
public class WayHealth {

    private static final Duration RECENT = Duration.ofDays(1);

    /** Failures of one reader, which say nothing of the way. */
    private static final Set<String> PERSONAL = Set.of(Pushes.GONE, Texts.STOPPED);

    @Inject
    Contacts contacts;

    @Inject
    NoticeBook notices;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /**
     * @param offered whether this server can send on it at all
     * @param contacts how many are to be told on it
     * @param failing whether what was sent last on it failed or waits for another try
     * @param reason why; null where it works
     */
    @Schema(name = "NoticeWay")
    public record Way(
            Channel channel,
            boolean offered,
            int contacts,
            boolean failing,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) Instant lastAt) {}

    /** @param contacts how many the store has */
    @Schema(name = "NoticeWays")
    public record View(int contacts, List<Way> ways) {}

    public View of(UUID storeId) {
        List<Contact> all = contacts.all(storeId);
        return new View(
                all.size(),
                Arrays.stream(Channel.values())
                        .map(channel -> way(storeId, channel, all))
                        .toList());
    }

    private Way way(UUID storeId, Channel channel, List<Contact> all) {
        Optional<Delivery> latest =
                notices.latest(storeId, channel, clock.instant().minus(RECENT));
        Optional<String> reason = latest.filter(WayHealth::failing).map(Delivery::reason);
        return new Way(
                channel,
                channel != Channel.TEXT || texts.offered(),
                (int) all.stream()
                        .filter(contact -> contact.channels().contains(channel))
                        .count(),
                reason.isPresent(),
                reason.orElse(null),
                latest.map(Delivery::createdAt).orElse(null));
    }

    private static boolean failing(Delivery delivery) {
        boolean open = delivery.state() == State.FAILED || delivery.state() == State.QUEUED;
        return open && delivery.reason() != null && !PERSONAL.contains(delivery.reason());
    }
}
