package com.penny.notify.control;

import com.penny.notify.control.smtp.MailDelayedException;
import com.penny.notify.control.smtp.MailRefusedException;
import com.penny.notify.control.smtp.SmtpAccess;
import com.penny.notify.control.smtp.SmtpServer;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.MailBook;
import com.penny.notify.entity.MailMessage;
import com.penny.outbox.Task;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Hands a letter to the mail server, or keeps it where there is none. The server is spoken to between two transactions:
 * one that dies after the server has taken the letter and before that is noted sends it once more, with the same
 * Message-ID. At least once; nothing that SMTP offers can promise exactly once.
 */
@ApplicationScoped
public class DeliverMail implements Task {

    static final String NAME = "mail";

    private static final Logger LOG = Logger.getLogger(DeliverMail.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    MailBook mails;

    @Inject
    SealedLetters letters;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        Optional<SmtpAccess> server = settings.smtp();
        if (server.isEmpty()) {
            note(id, MailMessage::keep);
            return;
        }
        Optional<Letter> waiting = transactions.as(Persona.job(), () -> begin(id));
        if (waiting.isPresent()) {
            deliver(waiting.get(), new SmtpServer(server.get()));
        }
    }

    private Optional<Letter> begin(UUID id) {
        Optional<MailMessage> message = mails.lockQueued(id);
        message.ifPresent(MailMessage::attempt);
        return message.map(letters::open);
    }

    private void deliver(Letter letter, SmtpServer server) {
        UUID id = letter.id();
        try {
            server.deliver(letter);
        } catch (MailRefusedException e) {
            LOG.warning("mail " + id + " was refused for good: " + e.getMessage());
            note(id, message -> message.failed(e.getMessage()));
            return;
        } catch (MailDelayedException e) {
            note(id, message -> message.delayed(e.getMessage()));
            throw e;
        }
        note(id, message -> message.sent(clock.instant()));
    }

    private void note(UUID id, Consumer<MailMessage> outcome) {
        transactions.run(Persona.job(), () -> mails.lockQueued(id).ifPresent(outcome));
    }
}
