package com.penny.notify.control.smtp;

import com.penny.notify.Mail;
import com.penny.notify.entity.Letter;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as MIME: plain text and HTML to choose from, then the files. Its Message-ID is the same at every attempt. */
final class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    LetterMessage(Session session, Letter letter, InternetAddress sender) throws MessagingException {
        super(session);
        Mail.Message words = letter.words();
        this.messageId = "<" + letter.messageId() + ">";
        setFrom(sender);
        setRecipient(Message.RecipientType.TO, new InternetAddress(words.to(), true));
        setSubject(words.subject(), UTF_8);
        setSentDate(Date.from(letter.writtenAt()));
        // RFC 3834: nobody's holiday notice should answer.
        setHeader("Auto-Submitted", "auto-generated");
        if (words.unsubscribe() != null) {
            // RFC 8058: a mail program asks there by itself.
            setHeader("List-Unsubscribe", "<" + words.unsubscribe() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart all = new MimeMultipart("mixed");
        all.addBodyPart(choice(words));
        for (Mail.Attachment file : words.attachments()) {
            all.addBodyPart(file(file));
        }
        setContent(all);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart choice(Mail.Message words) throws MessagingException {
        MimeMultipart choice = new MimeMultipart("alternative");
        choice.addBodyPart(part(words.text(), "text/plain"));
        choice.addBodyPart(part(words.html(), "text/html"));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(choice);
        return body;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type + "; charset=" + UTF_8)));
        return part;
    }

    private static MimeBodyPart file(Mail.Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.contentType())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }
}
