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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of fields in a PKCS #12 store beside the other keys: {@code seal-1}, {@code seal-2} and so on, of which the
 * highest seals and all open, and {@code index}. Made at the first start; a key is added by putting another file in its
 * place.
 */
@ApplicationScoped
public class KeyShelf {

    static final String FILE = "keys/fields.p12";
    private static final String SEAL = "seal-";
    private static final String INDEX = "index";

    /**
     * @param version of the file that they were read from
     * @param sealing by number
     */
    record Keys(Version version, Map<Integer, SecretKey> sealing, SecretKey indexing) {

        int newestNumber() {
            return Collections.max(sealing.keySet());
        }

        SecretKey newest() {
            return sealing.get(newestNumber());
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
            Map<Integer, SecretKey> sealing = new TreeMap<>();
            for (String alias : names(store)) {
                if (alias.startsWith(SEAL)) {
                    sealing.put(Integer.valueOf(alias.substring(SEAL.length())), key(store, alias));
                }
            }
            if (sealing.isEmpty()) {
                throw new IllegalStateException(file + " has no key that seals; restore it from the backup");
            }
            return new Keys(version, sealing, key(store, INDEX));
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

    private static List<String> names(KeyStore store) throws GeneralSecurityException {
        return Collections.list(store.aliases());
    }
}
