package com.penny.notify.control.smtp;

import com.penny.notify.control.DelayedException;
import com.penny.notify.control.RefusedException;
import com.penny.notify.control.smtp.SmtpAccess.Security;
import com.penny.notify.entity.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** A mail server, spoken to by SMTP (RFC 5321). Called between transactions, never inside one. */
public final class SmtpServer {

    private static final String PATIENCE_MILLIS = "15000";

    private final SmtpAccess access;
    private final Session session;
    private final InternetAddress sender;

    /** @throws IllegalStateException when the sender's address is none: the operator's to mend, not the reader's fault */
    public SmtpServer(SmtpAccess access) {
        this.access = access;
        this.session = Session.getInstance(properties(access));
        this.sender = MimeLetter.sender(access.from(), access.fromName());
    }

    /**
     * @throws RefusedException when the address or the letter is refused for good (5xx)
     * @throws DelayedException when it is worth another try; also when it is the sender that is refused, which is the
     *     operator's to mend
     */
    public void deliver(Letter letter) {
        try {
            LetterMessage message = new LetterMessage(session, letter, sender);
            Transport transport = session.getTransport();
            try {
                transport.connect(access.user(), access.password());
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                leave(transport);
            }
        } catch (AddressException e) {
            throw new RefusedException("AddressException");
        } catch (MessagingException e) {
            throw told(e);
        }
    }

    /** The server has the letter or has not; how it says good-bye changes nothing. */
    private static void leave(Transport transport) throws MessagingException {
        if (transport.isConnected()) {
            transport.close();
        }
    }

    private static RuntimeException told(MessagingException failure) {
        String reason = failure.getClass().getSimpleName();
        for (Exception each = failure; each instanceof MessagingException step; each = step.getNextException()) {
            if (step instanceof SMTPAddressFailedException address) {
                return refusal(address.getReturnCode(), "recipient " + address.getReturnCode());
            }
            if (step instanceof SMTPSendFailedException sending) {
                boolean ofSender = sending.getCommand() != null
                        && sending.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL");
                if (ofSender) {
                    return new DelayedException("sender " + sending.getReturnCode());
                }
                if (sending.getNextException() == null) {
                    return refusal(sending.getReturnCode(), "letter " + sending.getReturnCode());
                }
            }
        }
        return new DelayedException(reason);
    }

    private static RuntimeException refusal(int code, String reason) {
        return code >= 500 && code <= 599 ? new RefusedException(reason) : new DelayedException(reason);
    }

    private static Properties properties(SmtpAccess access) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", access.host());
        properties.setProperty("mail.smtp.port", Integer.toString(access.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(access.user() != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(access.security() == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(access.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(access.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        // Once the letter is taken, a broken good-bye must not look like a failure.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
