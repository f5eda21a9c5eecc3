package com.penny.notify.control;

import com.penny.kernel.Settings;
import com.penny.notify.Medium;
import com.penny.notify.control.ses.SesServer;
import com.penny.notify.control.smtp.SmtpServer;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.MailMessage;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Letters, by the mail server that the operator names, or by Amazon SES. */
@ApplicationScoped
public class MailCarrier implements Carrier {

    @Inject
    MailSettings settings;

    @Inject
    Settings own;

    @Inject
    SealedLetters letters;

    private SesServer ses;

    @Override
    public Medium medium() {
        return Medium.MAIL;
    }

    @Override
    public Way way() {
        if (settings.smtp().isPresent() || settings.ses().isPresent()) {
            return Way.OPEN;
        }
        return own.production() ? Way.NONE : Way.STAYS_HERE;
    }

    @Override
    public void carry(MailMessage message) {
        Letter letter = letters.open(message);
        if (settings.smtp().isPresent()) {
            new SmtpServer(settings.smtp().get()).deliver(letter);
        } else {
            ses().deliver(letter);
        }
    }

    private synchronized SesServer ses() {
        if (ses == null) {
            ses = new SesServer(settings.ses().orElseThrow());
        }
        return ses;
    }

    @PreDestroy
    void close() {
        if (ses != null) {
            ses.close();
        }
    }
}
