package com.penny.notices.boundary;

import com.penny.notices.control.SettleDelivery;
import com.penny.notices.control.Settlement;
import com.penny.notify.Carried;
import com.penny.notify.Stopped;
import com.penny.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Leaves what became of our messages to a job of their store, in the transaction that noted it. */
@ApplicationScoped
public class HearOutcomes {

    @Inject
    Outbox outbox;

    void carried(@Observes Carried message) {
        String reason = message.reason() == null ? "" : message.reason().replaceAll("[^A-Za-z0-9 -]", "");
        settle(message.key(), message.outcome() + "/" + reason.substring(0, Math.min(60, reason.length())));
    }

    void stopped(@Observes Stopped message) {
        settle(message.key(), SettleDelivery.STOP);
    }

    private void settle(String key, String outcome) {
        if (key.startsWith(Settlement.PREFIX)) {
            outbox.enqueue(SettleDelivery.NAME, key.substring(Settlement.PREFIX.length()) + "/" + outcome);
        }
    }
}
