package com.penny.notify.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Settings;
import com.penny.notify.control.smtp.SmtpAccess.Security;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings that say nothing mean production. */
class MailSettingsTest {

    @Test
    void productionDoesNotStartWithoutAMailServerAndSaysWhatToSet() {
        assertThatThrownBy(() -> settings("", "starttls").start(this))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set PENNY_SMTP_HOST");
    }

    @Test
    void productionDoesNotStartWithASecurityThatIsNone() {
        assertThatThrownBy(() -> settings("mail.example", "ssl").start(this))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PENNY_SMTP_SECURITY");
    }

    @Test
    void aMailServerIsEnough() {
        MailSettings settings = settings("mail.example", "TLS");

        assertThatCode(() -> settings.start(this)).doesNotThrowAnyException();
        assertThat(settings.smtp().orElseThrow().security()).isEqualTo(Security.TLS);
        assertThat(settings.sender()).isEqualTo("receipts@penny.example");
    }

    @Test
    void amazonsServiceIsEnoughToo() {
        MailSettings settings = settings("", "starttls");
        settings.sesRegion = Optional.of("eu-west-1");

        assertThatCode(() -> settings.start(this)).doesNotThrowAnyException();
        assertThat(settings.ses().orElseThrow().from()).isEqualTo("receipts@penny.example");
    }

    private static MailSettings settings(String host, String security) {
        MailSettings settings = new MailSettings();
        settings.settings = new Settings();
        settings.host = Optional.of(host);
        settings.port = 587;
        settings.security = security;
        settings.sesRegion = Optional.empty();
        settings.sesEndpoint = Optional.empty();
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = Optional.of("receipts@penny.example");
        return settings;
    }
}
