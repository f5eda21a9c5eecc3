package com.penny.notify.control;

import com.penny.kernel.Settings;
import com.penny.notify.Medium;
import com.penny.notify.Texts.Text;
import com.penny.notify.control.sns.SnsAccess;
import com.penny.notify.control.sns.SnsTexts;
import com.penny.notify.entity.MailMessage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Text messages, by Amazon SNS where the operator names a region: {@code PENNY_SNS_REGION}. */
@ApplicationScoped
public class TextCarrier implements Carrier {

    @Inject
    @ConfigProperty(name = "penny.sns.region")
    Optional<String> region;

    @Inject
    @ConfigProperty(name = "penny.sns.endpoint")
    Optional<URI> endpoint;

    /** Eleven letters or digits that stand where the number of the sender would; not known in every country. */
    @Inject
    @ConfigProperty(name = "penny.sns.sender")
    Optional<String> sender;

    @Inject
    Settings settings;

    @Inject
    SealedLetters letters;

    private SnsTexts sns;

    @PostConstruct
    void connect() {
        region.filter(name -> !name.isBlank())
                .ifPresent(name -> sns = new SnsTexts(new SnsAccess(name.strip(), endpoint, sender)));
    }

    @PreDestroy
    void disconnect() {
        if (sns != null) {
            sns.close();
        }
    }

    @Override
    public Medium medium() {
        return Medium.TEXT;
    }

    @Override
    public Way way() {
        if (sns != null) {
            return Way.OPEN;
        }
        return settings.production() ? Way.NONE : Way.STAYS_HERE;
    }

    @Override
    public void carry(MailMessage message) {
        Text text = letters.text(message);
        sns.send(text.to(), text.words());
    }
}
