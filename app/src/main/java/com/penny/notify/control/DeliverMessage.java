package com.penny.notify.control;

import com.penny.notify.Carried;
import com.penny.notify.Carried.Outcome;
import com.penny.notify.Medium;
import com.penny.notify.entity.MailBook;
import com.penny.notify.entity.MailMessage;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Hands a message to its carrier, or keeps it where there is none. The carrier is called between two transactions: a server
 * that dies after the message was taken and before that is noted sends it once more, a letter with the same Message-ID. At
 * least once; nothing that SMTP offers can promise exactly once.
 */
@ApplicationScoped
public class DeliverMessage implements Task {

    static final String NAME = "mail";

    /** Before clips are looked at: staff wait for these. */
    private static final int PRIORITY = 90;

    private static final Logger LOG = Logger.getLogger(DeliverMessage.class.getName());

    private final Map<Medium, Carrier> carriers = new EnumMap<>(Medium.class);

    @Inject
    Transactions transactions;

    @Inject
    MailBook mails;

    @Inject
    Event<Carried> outcomes;

    @Inject
    Clock clock;

    @Inject
    void know(@Any Instance<Carrier> all) {
        carryBy(all);
    }

    void carryBy(Iterable<? extends Carrier> all) {
        all.forEach(carrier -> carriers.put(carrier.medium(), carrier));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        transactions.as(Persona.job(), () -> begin(id)).ifPresent(this::carry);
    }

    /** Ends what has nobody to carry it, or comes too late. */
    private Optional<MailMessage> begin(UUID id) {
        Optional<MailMessage> message = mails.lockQueued(id);
        if (message.isEmpty()) {
            return message;
        }
        switch (carriers.get(message.get().medium()).way()) {
            case STAYS_HERE -> end(message.get(), Outcome.KEPT, null);
            case NONE -> end(message.get(), Outcome.FAILED, "no carrier");
            case OPEN -> {
                if (message.get().tooLate(clock.instant())) {
                    end(message.get(), Outcome.FAILED, "too late");
                    return Optional.empty();
                }
                message.get().attempt();
                return message;
            }
        }
        return Optional.empty();
    }

    private void carry(MailMessage message) {
        UUID id = message.id();
        try {
            carriers.get(message.medium()).carry(message);
        } catch (RefusedException e) {
            LOG.warning(message.medium() + " " + id + " was refused for good: " + e.getMessage());
            note(id, queued -> end(queued, Outcome.FAILED, e.getMessage()));
            return;
        } catch (DelayedException e) {
            note(id, queued -> end(queued, Outcome.DELAYED, e.getMessage()));
            throw e;
        }
        note(id, queued -> end(queued, Outcome.SENT, null));
    }

    private void note(UUID id, Consumer<MailMessage> outcome) {
        transactions.run(Persona.job(), () -> mails.lockQueued(id).ifPresent(outcome));
    }

    private void end(MailMessage message, Outcome outcome, String reason) {
        switch (outcome) {
            case SENT -> message.sent(clock.instant());
            case KEPT -> message.keep();
            case DELAYED -> message.delayed(reason);
            case FAILED -> message.failed(reason);
        }
        outcomes.fire(new Carried(message.key(), outcome, reason));
    }
}
