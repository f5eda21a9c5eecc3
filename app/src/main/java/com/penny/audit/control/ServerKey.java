package com.penny.audit.control;

import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key pair that this server signs with, sessions and checkpoints alike; it lies outside of the database. */
@ApplicationScoped
public class ServerKey {

    private static final String ALIAS = "default";

    /**
     * A signature and what it takes to check it.
     *
     * @param keyId SHA-256 of the certificate
     */
    public record Signed(String keyId, String signature) {}

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "penny.keystore.password")
    String password;

    /** SHA256withRSA over the text in UTF-8, as Base64. */
    Signed sign(String text) {
        try {
            KeyStore keys = keys();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((PrivateKey) keys.getKey(ALIAS, password.toCharArray()));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Signed(
                    id(keys.getCertificate(ALIAS).getEncoded()),
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the audit log cannot be signed; see keys/server.p12", e);
        }
    }

    /** X.509, DER. */
    byte[] certificate() {
        try {
            return keys().getCertificate(ALIAS).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the server has no certificate; see keys/server.p12", e);
        }
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        Path file = settings.data().resolve("keys/server.p12");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            keys.load(bytes, password.toCharArray());
        }
        return keys;
    }

    private static String id(byte[] certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }
}
