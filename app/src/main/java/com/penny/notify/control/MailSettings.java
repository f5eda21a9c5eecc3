package com.penny.notify.control;

import com.penny.kernel.Settings;
import com.penny.notify.control.ses.SesAccess;
import com.penny.notify.control.smtp.SmtpAccess;
import com.penny.notify.control.smtp.SmtpAccess.Security;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way of letters, as an operator names it: {@code PENNY_SMTP_HOST} and so on, or {@code PENNY_SES_REGION}. */
@ApplicationScoped
public class MailSettings {

    @Inject
    @ConfigProperty(name = "penny.smtp.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "penny.smtp.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "penny.smtp.security", defaultValue = "starttls")
    String security;

    @Inject
    @ConfigProperty(name = "penny.smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "penny.smtp.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "penny.smtp.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "penny.ses.region")
    Optional<String> sesRegion;

    @Inject
    @ConfigProperty(name = "penny.ses.endpoint")
    Optional<URI> sesEndpoint;

    @Inject
    Settings settings;

    /** A receipt that stays on the server for ever is worse than a server that does not start. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.production() && smtp().isEmpty() && ses().isEmpty()) {
            throw new IllegalStateException(
                    "production needs a mail server: set PENNY_SMTP_HOST (and PENNY_SMTP_USER, PENNY_SMTP_PASSWORD), or"
                            + " PENNY_SES_REGION");
        }
    }

    /** Empty on a machine without a mail server: letters then stay in the local outbox. */
    public Optional<SmtpAccess> smtp() {
        return host.filter(name -> !name.isBlank())
                .map(name -> new SmtpAccess(
                        name.strip(),
                        port,
                        security(),
                        user.orElse(null),
                        password.orElse(null),
                        sender(),
                        settings.controller().name()));
    }

    /** Amazon SES; only asked where no mail server is named. */
    public Optional<SesAccess> ses() {
        return sesRegion
                .filter(region -> !region.isBlank())
                .map(region -> new SesAccess(
                        region.strip(),
                        sesEndpoint,
                        sender(),
                        settings.controller().name()));
    }

    /** Whose address letters come from, and whose domain stands in their Message-ID. */
    public String sender() {
        return from.filter(address -> !address.isBlank())
                .orElseGet(() -> settings.controller().email());
    }

    private Security security() {
        try {
            return Security.valueOf(security.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("PENNY_SMTP_SECURITY is starttls, tls or none, not " + security, e);
        }
    }
}
