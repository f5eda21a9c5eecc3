package com.penny.keyring.control;

import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of fields in a PKCS #12 store beside the other keys: {@code seal-1}, {@code seal-2} and so on, of which the
 * highest seals and all open; {@code index-2} and so on, each made with the one of its number; and {@code index}, the first
 * of them, which also makes the fingerprints and stays. Made at the first start; keys are added by putting another file in
 * its place.
 */
@ApplicationScoped
public class KeyShelf {

    static final String FILE = "keys/fields.p12";
    private static final String SEAL = "seal-";
    private static final String INDEX = "index";

    /** Twice as long as a server may not know of a key. */
    static final Duration SETTLES_AFTER = FieldKeys.LOOKS_AGAIN_AFTER.multipliedBy(2);

    /**
     * @param version of the file that they were read from
     * @param sealing by number
     * @param indexes by the number of the key that seals what they index; of a number without one, {@code steady} counts
     */
    record Keys(
            Version version,
            NavigableMap<Integer, SecretKey> sealing,
            Map<Integer, SecretKey> indexes,
            SecretKey steady) {

        /**
         * The number of the key that seals: not the one that came a moment ago, as another server may not look for its indexes
         * yet.
         */
        int writing(Instant now) {
            boolean settled = now.isAfter(version.changed().toInstant().plus(SETTLES_AFTER));
            return settled || sealing.size() == 1 ? sealing.lastKey() : sealing.lowerKey(sealing.lastKey());
        }

        /** The one that is written first, then the others, each once. */
        Stream<SecretKey> indexing(Instant now) {
            return Stream.concat(Stream.of(writing(now)), sealing.descendingKeySet().stream())
                    .map(number -> indexes.getOrDefault(number, steady))
                    .distinct();
        }
    }

    /** Tells a file from the one that has taken its place. @param file the inode, where there are such */
    record Version(Object file, FileTime changed, long size) {}

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "penny.keystore.password")
    String password;

    /** As {@link #read}; makes the store at the first start. */
    Keys readOrMake() {
        Path file = settings.data().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(file + " cannot be made", e);
        }
        return read();
    }

    /** @throws IllegalStateException when the store cannot be opened: without its keys, nothing sealed is worth anything */
    Keys read() {
        Path file = settings.data().resolve(FILE);
        try {
            // Before the content: when it changes in between, it is read once more, never once too few.
            Version version = version();
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream bytes = Files.newInputStream(file)) {
                store.load(bytes, password.toCharArray());
            }
            NavigableMap<Integer, SecretKey> sealing = numbered(store, SEAL);
            if (sealing.isEmpty()) {
                throw new IllegalStateException(file + " has no key that seals; restore it from the backup");
            }
            return new Keys(version, sealing, numbered(store, INDEX + "-"), key(store, INDEX));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    file + " cannot be opened; is PENNY_KEYSTORE_PASSWORD the one it was made with?", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Costs one look at the file, not at what is in it. */
    Version version() {
        Path file = settings.data().resolve(FILE);
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(found.fileKey(), found.lastModifiedTime(), found.size());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void create(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        put(store, SEAL + 1, "AES");
        put(store, INDEX, "HmacSHA256");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                "fields",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes.toByteArray(), StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another server was first; its keys count.
        } finally {
            Files.delete(fresh);
        }
    }

    private void put(KeyStore store, String alias, String algorithm) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance(algorithm);
        generator.init(256);
        store.setEntry(
                alias,
                new KeyStore.SecretKeyEntry(generator.generateKey()),
                new KeyStore.PasswordProtection(password.toCharArray()));
    }

    private SecretKey key(KeyStore store, String alias) throws GeneralSecurityException {
        if (store.getKey(alias, password.toCharArray()) instanceof SecretKey key) {
            return key;
        }
        throw new IllegalStateException(FILE + " has no key " + alias + "; restore it from the backup");
    }

    private NavigableMap<Integer, SecretKey> numbered(KeyStore store, String prefix) throws GeneralSecurityException {
        NavigableMap<Integer, SecretKey> keys = new TreeMap<>();
        for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith(prefix)) {
                keys.put(Integer.valueOf(alias.substring(prefix.length())), key(store, alias));
            }
        }
        return keys;
    }
}
