package com.penny.notify.control;

import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.notify.Medium;
import com.penny.notify.Pushes;
import com.penny.notify.control.push.PushHosts;
import com.penny.notify.control.push.PushService;
import com.penny.notify.control.push.VapidKey;
import com.penny.notify.entity.MailMessage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pushes to devices; the same on one machine and in the cloud. */
@ApplicationScoped
public class PushCarrier implements Carrier, Pushes {

    /** Instead of those of the browsers' makers, with a comma between two: for tests and for a service of one's own. */
    @Inject
    @ConfigProperty(name = "penny.push.hosts")
    Optional<List<String>> hosts;

    @Inject
    Settings settings;

    @Inject
    SealedLetters letters;

    @Inject
    PushKeys keys;

    @Inject
    Postbox postbox;

    @Inject
    Clock clock;

    private final PushService service = new PushService();
    private PushHosts known;

    @PostConstruct
    void know() {
        known = new PushHosts(hosts.orElse(PushHosts.OF_BROWSERS));
    }

    @Override
    public Medium medium() {
        return Medium.PUSH;
    }

    @Override
    public Way way() {
        return Way.OPEN;
    }

    @Override
    public void carry(MailMessage message) {
        Push push = letters.push(message);
        if (!known.know(push.to().endpoint())) {
            throw new RefusedException("unknown push service");
        }
        VapidKey key = keys.get();
        Instant now = clock.instant();
        Duration keep = Duration.between(now, push.until());
        service.send(push.to(), push.payload(), key, settings.controller().email(), now, keep);
    }

    @Override
    public void send(Push push) {
        postbox.send(push);
    }

    @Override
    public String applicationKey() {
        return keys.get().publicKey();
    }

    @Override
    public void check(Device device) {
        if (!known.know(device.endpoint())) {
            throw Problem.invalid(
                    "/endpoint", "This browser's push service is not known here. Use another browser, or mail.");
        }
        try {
            PushHosts.requireKeys(device);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/p256dh", "Send the keys as the browser gives them.");
        }
    }
}
