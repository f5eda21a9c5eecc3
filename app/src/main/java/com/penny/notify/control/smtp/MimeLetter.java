package com.penny.notify.control.smtp;

import com.penny.notify.control.RefusedException;
import com.penny.notify.entity.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Writes letters down as SMTP would send them, for services that take them in that form. */
public final class MimeLetter {

    private final InternetAddress sender;

    /** @throws IllegalStateException when the sender's address is none: the operator's to mend, not the reader's fault */
    public MimeLetter(String from, String fromName) {
        sender = sender(from, fromName);
    }

    static InternetAddress sender(String from, String fromName) {
        try {
            InternetAddress sender = new InternetAddress(from, true);
            sender.setPersonal(fromName, StandardCharsets.UTF_8.name());
            return sender;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException("PENNY_SMTP_FROM is not an e-mail address", e);
        }
    }

    /** Name and address, as in the letter. */
    public String from() {
        return sender.toString();
    }

    /** @throws RefusedException when the reader's address is none */
    public byte[] bytes(Letter letter) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new LetterMessage(Session.getInstance(new Properties()), letter, sender).writeTo(bytes);
            return bytes.toByteArray();
        } catch (AddressException e) {
            throw new RefusedException("AddressException");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a letter cannot be written", e);
        }
    }
}
