package com.penny.notify.control;

import com.penny.kernel.Ids;
import com.penny.notify.Mail;
import com.penny.notify.entity.MailBook;
import com.penny.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
public class Postbox implements Mail {

    @Inject
    MailBook mails;

    @Inject
    SealedLetters letters;

    @Inject
    MailSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public void send(Message message) {
        if (mails.has(message.key())) {
            return;
        }
        UUID id = Ids.next(clock);
        String domain = settings.sender().replaceFirst("^.*@", "");
        mails.add(letters.seal(id, id + "@" + domain, message, clock.instant()));
        outbox.enqueue(DeliverMail.NAME, id.toString());
    }
}
