package com.penny.notices.control;

import com.penny.audit.Audit;
import com.penny.notices.Channel;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.Way;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Delivery;
import com.penny.notices.entity.Delivery.State;
import com.penny.notices.entity.Devices;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.Notice.Kind;
import com.penny.notices.entity.NoticeBook;
import com.penny.notify.Carried.Outcome;
import com.penny.notify.Pushes;
import com.penny.notify.Texts;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Notes what became of a delivery, closes ways that lead nowhere, and lets another way stand in. Runs as a job of the store. */
@ApplicationScoped
public class Settlement {

    /** Before the names of our messages. */
    public static final String PREFIX = "notice/";

    @Inject
    NoticeBook notices;

    @Inject
    Contacts contacts;

    @Inject
    Devices devices;

    @Inject
    FanOut fanOut;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param reason empty where there is none */
    public void settle(UUID deliveryId, Outcome outcome, String reason) {
        Delivery delivery = notices.lock(deliveryId).orElseThrow();
        if (delivery.state() != State.QUEUED) {
            return;
        }
        switch (outcome) {
            case SENT -> delivery.settle(State.SENT, null, clock.instant());
            case KEPT -> delivery.settle(State.KEPT, null, clock.instant());
            case FAILED -> delivery.settle(State.FAILED, reason, clock.instant());
            case DELAYED -> delivery.delayed(reason);
        }
        if (outcome == Outcome.FAILED) {
            close(delivery, reason);
        }
        if (outcome == Outcome.FAILED || outcome == Outcome.DELAYED) {
            standIn(delivery);
        }
        outbox.tell(Persona.Role.STORE, delivery.storeId(), "notice", delivery.noticeId(), false);
    }

    /** Whoever got it has answered STOP. */
    public void stopped(UUID deliveryId) {
        notices.lock(deliveryId)
                .flatMap(delivery -> contacts.lock(delivery.contactId()))
                .ifPresent(contact -> text(contact, Way.STOPPED));
    }

    private void close(Delivery delivery, String reason) {
        if (reason.equals(Pushes.GONE)) {
            devices.forget(delivery.storeId(), delivery.deviceId());
        }
        contacts.lock(delivery.contactId()).ifPresent(contact -> {
            if (reason.equals(Texts.STOPPED)) {
                text(contact, Way.STOPPED);
            } else if (delivery.channel() == Channel.TEXT && reason.startsWith("number")) {
                text(contact, Way.REFUSED);
            } else if (delivery.channel() == Channel.MAIL && bounced(reason)) {
                contact.mail(Way.REFUSED);
                audit.record(contact.storeId(), "contact.bounced", contact.id(), Map.of("channel", "MAIL"));
            }
        });
    }

    /** An address that is none, or that its own server does not know. */
    private static boolean bounced(String reason) {
        return reason.startsWith("recipient 5") || reason.equals("AddressException") || reason.startsWith("letter ");
    }

    private void text(Contact contact, Way way) {
        contact.text(way);
        String action = way == Way.STOPPED ? "contact.stopped" : "contact.bounced";
        audit.record(contact.storeId(), action, contact.id(), Map.of("channel", "TEXT"));
    }

    /** A test says of each way what it is worth by itself. */
    private void standIn(Delivery failed) {
        Notice notice = notices.require(failed.noticeId());
        if (notice.kind() == Kind.TEST) {
            return;
        }
        List<Delivery> ways = notices.deliveries(notice, failed.contactId());
        boolean hopeful = ways.stream().anyMatch(way -> way.arrived() || waiting(way));
        if (!hopeful) {
            Set<Channel> used = EnumSet.noneOf(Channel.class);
            ways.forEach(way -> used.add(way.channel()));
            contacts.find(failed.contactId()).ifPresent(contact -> fanOut.standIn(contact, notice, used));
        }
    }

    /** Under way, and nothing has gone wrong yet. */
    private static boolean waiting(Delivery way) {
        return way.state() == State.QUEUED && way.reason() == null;
    }
}
