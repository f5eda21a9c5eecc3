package com.penny.notify.control;

import com.penny.kernel.Ids;
import com.penny.notify.Mail;
import com.penny.notify.Pushes.Push;
import com.penny.notify.Texts;
import com.penny.notify.control.phone.PhoneNumbers;
import com.penny.notify.entity.MailBook;
import com.penny.notify.entity.MailMessage;
import com.penny.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Where messages of every medium wait to be carried. */
@ApplicationScoped
public class Postbox implements Mail, Texts {

    private interface Sealing {
        MailMessage message(UUID id, String messageId, Instant now);
    }

    @Inject
    MailBook mails;

    @Inject
    SealedLetters letters;

    @Inject
    MailSettings settings;

    @Inject
    TextCarrier texts;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public void send(Message message) {
        post(message.key(), (id, messageId, now) -> letters.seal(id, messageId, message, now));
    }

    @Override
    public void send(Text text) {
        post(text.key(), (id, messageId, now) -> letters.seal(id, messageId, text, now));
    }

    void send(Push push) {
        post(push.key(), (id, messageId, now) -> letters.seal(id, messageId, push, now));
    }

    @Override
    public String reachable(String typed, String pointer) {
        return PhoneNumbers.mobile(typed, pointer);
    }

    @Override
    public boolean offered() {
        return texts.way() != Carrier.Way.NONE;
    }

    private void post(String key, Sealing sealing) {
        if (mails.has(key)) {
            return;
        }
        UUID id = Ids.next(clock);
        String domain = settings.sender().replaceFirst("^.*@", "");
        mails.add(sealing.message(id, id + "@" + domain, clock.instant()));
        outbox.enqueue(DeliverMessage.NAME, id.toString());
    }
}
