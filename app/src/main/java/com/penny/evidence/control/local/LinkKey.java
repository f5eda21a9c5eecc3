package com.penny.evidence.control.local;

import com.penny.kernel.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one machine that signs links. */
@ApplicationScoped
public class LinkKey {

    @Inject
    Settings settings;

    private SecretKey key;

    @PostConstruct
    void read() {
        key = new SecretKeySpec(KeyFile.read(settings.data().resolve("keys/links.key")), "HmacSHA256");
    }

    /** HMAC-SHA256. */
    public byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
