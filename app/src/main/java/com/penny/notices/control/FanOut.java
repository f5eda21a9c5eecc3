package com.penny.notices.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Json;
import com.penny.kernel.Settings;
import com.penny.notices.Channel;
import com.penny.notices.control.NoticeWords.Facts;
import com.penny.notices.control.NoticeWords.Words;
import com.penny.notices.control.SealedContacts.Details;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.ToldOf;
import com.penny.notices.entity.Contact.Way;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Delivery;
import com.penny.notices.entity.Devices;
import com.penny.notices.entity.Devices.Reachable;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.Notice.Kind;
import com.penny.notices.entity.NoticeBook;
import com.penny.notify.Mail;
import com.penny.notify.Pushes;
import com.penny.notify.Texts;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Sends a notice out on all ways of its contacts, at once and once each. Runs as a job of the store. */
@ApplicationScoped
public class FanOut {

    /** After that an alert is history, which stands in Monitor. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(10);

    @Inject
    Contacts contacts;

    @Inject
    SealedContacts sealed;

    @Inject
    Devices devices;

    @Inject
    NoticeBook notices;

    @Inject
    Stores stores;

    @Inject
    Mail mail;

    @Inject
    Texts texts;

    @Inject
    Pushes pushes;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** To everybody who is told of such things. */
    void toAll(Notice notice) {
        StoreFacts store = stores.store(notice.storeId());
        for (Contact contact : contacts.all(notice.storeId())) {
            if (contact.toldOf() == ToldOf.EVERY_ALERT || notice.kind() == Kind.UNANSWERED) {
                to(contact, notice, store);
            }
        }
    }

    /** To those of these people who are contacts, whatever else they are told of. */
    void toThese(Notice notice, Set<UUID> accounts) {
        StoreFacts store = stores.store(notice.storeId());
        contacts.all(notice.storeId()).stream()
                .filter(contact -> contact.accountId() != null && accounts.contains(contact.accountId()))
                .forEach(contact -> to(contact, notice, store));
    }

    /** To one, by their own ways; by another where all of those are closed. */
    void to(Contact contact, Notice notice, StoreFacts store) {
        boolean sent = false;
        for (Channel channel : contact.channels()) {
            sent |= send(contact, channel, notice, store, false);
        }
        if (!sent && notice.kind() != Kind.TEST && !quiet(contact, store)) {
            standIn(contact, notice, contact.channels());
        }
    }

    /**
     * By another way, where none that the contact has chosen got through.
     *
     * @param used ways that this notice has been sent on, or that were tried
     */
    void standIn(Contact contact, Notice notice, Set<Channel> used) {
        StoreFacts store = stores.store(notice.storeId());
        Details details = sealed.of(contact);
        List.of(Channel.TEXT, Channel.MAIL).stream()
                .filter(channel -> !used.contains(channel))
                .filter(channel -> closed(contact, channel, details).isEmpty())
                .findFirst()
                .ifPresent(channel -> send(contact, channel, notice, store, true));
    }

    private boolean send(Contact contact, Channel channel, Notice notice, StoreFacts store, boolean standIn) {
        Details details = sealed.of(contact);
        Optional<String> closed = closed(contact, channel, details);
        if (closed.isEmpty() && notice.kind() != Kind.TEST && quiet(contact, store)) {
            closed = Optional.of("quiet hours");
        }
        List<Reachable> of = channel == Channel.PUSH && closed.isEmpty()
                ? devices.reachable(notice.storeId(), contact.accountId())
                : List.of();
        if (channel == Channel.PUSH && closed.isEmpty() && of.isEmpty()) {
            closed = Optional.of("no device");
        }
        if (closed.isPresent()) {
            notices.add(delivery(notice, contact, channel, null, standIn).held(closed.get(), clock.instant()));
            return false;
        }
        Words words = words(notice, contact, details, store);
        if (channel == Channel.PUSH) {
            of.forEach(device -> push(notice, contact, device, words, standIn));
            return true;
        }
        Delivery delivery = delivery(notice, contact, channel, null, standIn);
        notices.add(delivery);
        if (channel == Channel.TEXT) {
            texts.send(new Texts.Text(key(delivery), details.phone(), words.text(), until(notice)));
        } else {
            mail.send(new Mail.Message(
                    key(delivery),
                    Mail.Purpose.NOTICE,
                    details.email(),
                    words.title(),
                    words.letter(),
                    words.html(),
                    List.of(),
                    until(notice),
                    URI.create(settings.baseUrl() + "/api/unsubscriptions/" + details.stop())));
        }
        return true;
    }

    private void push(Notice notice, Contact contact, Reachable device, Words words, boolean standIn) {
        Delivery delivery = delivery(notice, contact, Channel.PUSH, device, standIn);
        notices.add(delivery);
        String payload = Json.write(Map.of(
                "title", words.title(),
                "body", words.body(),
                "link", link(notice).toString(),
                // A later notice of the same thing takes the place of the one before.
                "tag", tag(notice)));
        pushes.send(new Pushes.Push(key(delivery), sealed.open(device), payload, until(notice)));
    }

    private Delivery delivery(Notice notice, Contact contact, Channel channel, Reachable device, boolean standIn) {
        return new Delivery(
                Ids.next(clock),
                notice,
                contact.id(),
                channel,
                device == null ? null : device.id(),
                standIn,
                clock.instant());
    }

    /** Why a way is closed; empty for one that is open. */
    private Optional<String> closed(Contact contact, Channel channel, Details details) {
        return switch (channel) {
            case PUSH -> Optional.empty();
            case TEXT ->
                details.phone() == null || !texts.offered() ? Optional.of("no way") : closed(contact.textState());
            case MAIL -> details.email() == null ? Optional.of("no way") : closed(contact.mailState());
        };
    }

    private static Optional<String> closed(Way way) {
        return switch (way) {
            case OPEN -> Optional.empty();
            case STOPPED -> Optional.of(Texts.STOPPED);
            case REFUSED -> Optional.of("refused");
        };
    }

    private boolean quiet(Contact contact, StoreFacts store) {
        return QuietHours.at(clock.instant(), ZoneId.of(store.timeZone()), contact.quietFrom(), contact.quietUntil());
    }

    private Words words(Notice notice, Contact contact, Details details, StoreFacts store) {
        Facts facts = new Facts(notice, store.name(), ZoneId.of(store.timeZone()), link(notice));
        // Behind the #, where no server's log has it.
        URI stop = URI.create(settings.baseUrl() + "/unsubscribe#k=" + details.stop());
        return NoticeWords.of(facts, contact.language(), stop);
    }

    private static String tag(Notice notice) {
        return Stream.of(notice.alertId(), notice.listingId())
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .findFirst()
                .orElse(notice.kind().name());
    }

    private URI link(Notice notice) {
        String page = notice.listingId() != null
                ? "/network/" + notice.listingId()
                : notice.alertId() != null ? "/monitor/" + notice.alertId() : "/monitor";
        return URI.create(settings.baseUrl() + page + "?store=" + notice.storeId());
    }

    private static Instant until(Notice notice) {
        return notice.createdAt().plus(WORTH_SAYING);
    }

    private static String key(Delivery delivery) {
        return Settlement.PREFIX + delivery.storeId() + "/" + delivery.id();
    }
}
