package com.penny.notify.control;

import com.penny.kernel.Ids;
import com.penny.notify.Mail;
import com.penny.notify.entity.MailAttachment;
import com.penny.notify.entity.MailBook;
import com.penny.notify.entity.MailMessage;
import com.penny.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Postbox implements Mail {

    @Inject
    MailBook mails;

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
        MailMessage mail = new MailMessage(id, id + "@" + domain, message, clock.instant());
        List<MailAttachment> files = new ArrayList<>();
        for (Attachment file : message.attachments()) {
            files.add(new MailAttachment(Ids.next(clock), mail, files.size(), file));
        }
        mails.add(mail, files);
        outbox.enqueue(DeliverMail.NAME, id.toString());
    }
}
