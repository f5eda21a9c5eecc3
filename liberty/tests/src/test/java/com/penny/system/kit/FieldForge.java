package com.penny.system.kit;

import com.penny.launcher.product.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/** Seals and finds fields as somebody would who has the keys: by the described format, not by the product's code. */
public final class FieldForge {

    private final KeyStore keys;
    private final char[] password;

    private FieldForge(KeyStore keys, char[] password) {
        this.keys = keys;
        this.password = password;
    }

    static FieldForge of(Path data) {
        try {
            char[] password = new Secrets(data.resolve("secrets.properties"))
                    .get("keystore")
                    .toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream bytes = Files.newInputStream(data.resolve("keys/fields.p12"))) {
                keys.load(bytes, password);
            }
            return new FieldForge(keys, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where an account is found by its address. */
    public String account(String realm, String email) {
        return index("account.email", realm + " " + email);
    }

    private String index(String column, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(newest("index-", "index"));
            return HexFormat.of().formatHex(mac.doFinal((column + '\0' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the newest key. @param row the primary key, its parts joined by slashes */
    public byte[] seal(String column, String row, String text) {
        byte[] nonce = new byte[12];
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, newest("seal-", null), new GCMParameterSpec(128, nonce));
            cipher.updateAAD((column + '\0' + row).getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(2 + nonce.length + sealed.length)
                    .putShort((short) newestNumber())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param otherwise where no key of that kind has the newest number */
    private Key newest(String kind, String otherwise) throws GeneralSecurityException {
        String alias = kind + newestNumber();
        return keys.getKey(keys.containsAlias(alias) ? alias : otherwise, password);
    }

    private int newestNumber() throws GeneralSecurityException {
        return Collections.list(keys.aliases()).stream()
                .filter(alias -> alias.startsWith("seal-"))
                .mapToInt(alias -> Integer.parseInt(alias.substring("seal-".length())))
                .max()
                .orElseThrow();
    }
}
