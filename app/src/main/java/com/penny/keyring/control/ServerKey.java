package com.penny.keyring.control;

import com.penny.kernel.Settings;
import com.penny.keyring.ServerSignature;
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

/** The key that the launcher, or else Open Liberty, makes at the first start: it signs sessions and checkpoints. */
@ApplicationScoped
public class ServerKey implements ServerSignature {

    private static final String ALIAS = "default";
    private static final String ALGORITHM = "SHA256withRSA";

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "penny.keystore.password")
    String password;

    @Override
    public Signed sign(String text) {
        try {
            KeyStore keys = keys();
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign((PrivateKey) keys.getKey(ALIAS, password.toCharArray()));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Signed(
                    id(keys.getCertificate(ALIAS).getEncoded()),
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public byte[] certificate() {
        try {
            return keys().getCertificate(ALIAS).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
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

    private static IllegalStateException unusable(Exception cause) {
        return new IllegalStateException("the server's key cannot be used; see keys/server.p12", cause);
    }

    private static String id(byte[] certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }
}
