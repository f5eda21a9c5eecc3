package com.penny.notify.control.smtp;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.penny.notify.control.smtp.SmtpAccess.Security;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/**
 * A real SMTP server in this process. Some addresses it does not take: {@code unknown@} never, {@code busy@} not now; a
 * letter to {@code strict@} is refused once it was read, and {@code stranger@} may send nothing.
 */
public final class MailServerForTests extends GreenMail implements AutoCloseable {

    public static final String HOST = "127.0.0.1";

    public MailServerForTests() {
        this(freePort());
    }

    public MailServerForTests(int port) {
        super(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        start();
    }

    public int port() {
        return getSmtp().getPort();
    }

    public SmtpAccess accessFrom(String sender) {
        return new SmtpAccess(HOST, port(), Security.NONE, null, null, sender, "Penny");
    }

    public SmtpAccess access() {
        return accessFrom("receipts@penny.example");
    }

    /** From now on mail is taken from somebody who knows a password only. */
    SmtpAccess accessWith(String user, String password) {
        getUserManager().setAuthRequired(true);
        SmtpAccess open = access();
        return new SmtpAccess(open.host(), open.port(), open.security(), user, password, open.from(), open.fromName());
    }

    public List<MimeMessage> received() {
        return List.of(getReceivedMessages());
    }

    @Override
    public void close() {
        stop();
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers plain) {
        managers = new Picky();
        return super.createServices(setups, managers);
    }

    private static final class Picky extends Managers {

        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkSender(SmtpState state, MailAddress sender) {
                return sender.getEmail().startsWith("stranger@") ? "550 5.7.1 you may not send" : null;
            }

            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                if (recipient.getEmail().startsWith("unknown@")) {
                    return "550 5.1.1 " + recipient.getEmail() + ": no such user";
                }
                return recipient.getEmail().startsWith("busy@") ? "450 4.2.1 try later" : null;
            }

            @Override
            public String checkData(SmtpState state) {
                boolean strict = state.getMessage().getToAddresses().stream()
                        .anyMatch(address -> address.getEmail().startsWith("strict@"));
                return strict ? "554 5.6.0 not in this form" : null;
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
