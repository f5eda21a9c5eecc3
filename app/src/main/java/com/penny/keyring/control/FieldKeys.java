package com.penny.keyring.control;

import com.penny.keyring.FieldCipher;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D) with a random nonce; layout: key number (2 bytes), nonce (12), text and tag. */
@ApplicationScoped
public class FieldKeys implements FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Logger LOG = Logger.getLogger(FieldKeys.class.getName());

    /** How long a server may not know of a key that was added. */
    static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(5);

    @Inject
    KeyShelf shelf;

    @Inject
    Clock clock;

    private volatile KeyShelf.Keys keys;
    private volatile Instant lookedAt;

    @PostConstruct
    void start() {
        keys = shelf.readOrMake();
        lookedAt = clock.instant();
    }

    @Override
    public byte[] seal(String field, byte[] content) {
        KeyShelf.Keys current = current();
        int number = current.writing(clock.instant());
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, current.sealing().get(number), nonce, field, content);
        return ByteBuffer.allocate(Short.BYTES + NONCE + sealed.length)
                .putShort((short) number)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] openBytes(String field, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (parts.remaining() <= Short.BYTES + NONCE) {
            throw new IllegalStateException(name(field) + " is too short to be sealed");
        }
        SecretKey key = sealingKey(field, Short.toUnsignedInt(parts.getShort()));
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, field, rest);
    }

    @Override
    public int sealingKey() {
        return current().writing(clock.instant());
    }

    /** Another server may have sealed with a key that was added a moment ago: one look at the file before giving up. */
    private SecretKey sealingKey(String field, int number) {
        SecretKey key = current().sealing().get(number);
        if (key == null) {
            readAgain();
            key = keys.sealing().get(number);
        }
        if (key == null) {
            throw new IllegalStateException(
                    name(field) + " is sealed with key " + number + ", which is not on this keyring");
        }
        return key;
    }

    private KeyShelf.Keys current() {
        if (clock.instant().isAfter(lookedAt.plus(LOOKS_AGAIN_AFTER))) {
            lookAgain();
        }
        return keys;
    }

    private synchronized void lookAgain() {
        if (clock.instant().isAfter(lookedAt.plus(LOOKS_AGAIN_AFTER))) {
            readAgain();
        }
    }

    /** Reads a file that has changed; never makes one: new keys would open nothing of what is there. */
    private synchronized void readAgain() {
        lookedAt = clock.instant();
        try {
            if (!shelf.version().equals(keys.version())) {
                keys = shelf.read();
                LOG.info("field keys were read again: " + keys.sealing().keySet());
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            // What is in memory is still right for all that it has sealed.
            LOG.log(Level.SEVERE, "changed field keys cannot be read; the ones in memory stay in use", e);
        }
    }

    @Override
    public List<String> indexes(String field, String text) {
        return current()
                .indexing(clock.instant())
                .map(key -> hmac(key, field, text))
                .toList();
    }

    @Override
    public String fingerprint(String field, String text) {
        return hmac(current().steady(), field, text);
    }

    private static String hmac(SecretKey key, String field, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // A zero byte between the two: no field and text give the index of another pair.
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, String field, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    name(field) + " cannot be opened: it was changed, or sealed for another place", e);
        }
    }

    /** Messages name the column; which row it was is nobody's business in a log. */
    private static String name(String field) {
        int row = field.indexOf('\0');
        return row < 0 ? field : field.substring(0, row);
    }
}
