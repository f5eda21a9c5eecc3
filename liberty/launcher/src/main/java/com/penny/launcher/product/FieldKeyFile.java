package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.launcher.files.PrivateFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import javax.crypto.KeyGenerator;

/**
 * The keys that seal personal data in the database, as the server's keyring reads them: {@code seal-N} seals and opens,
 * {@code index-N} finds. A running server reads a changed file by itself.
 */
public final class FieldKeyFile {

    private static final String SEAL = "seal-";

    private final Path file;
    private final char[] password;

    public FieldKeyFile(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /**
     * Adds a key to the others; two who do so at once add two.
     *
     * @return its number
     * @throws Failure where there are no keys yet, or the password is not theirs
     */
    public int add() throws IOException {
        if (!Files.exists(file)) {
            throw new Failure("there are no keys in " + file.getParent() + "; start the server once, it makes them");
        }
        Path lockFile = file.resolveSibling("fields.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return addLocked();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no PKCS #12 store with AES keys", e);
        }
    }

    private int addLocked() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, password);
        } catch (IOException e) {
            throw new Failure(file + " cannot be opened; its password is not the one in secrets.properties", e);
        }
        int next = Collections.list(store.aliases()).stream()
                        .filter(alias -> alias.startsWith(SEAL))
                        .mapToInt(alias -> Integer.parseInt(alias.substring(SEAL.length())))
                        .max()
                        .orElse(0)
                + 1;
        put(store, SEAL + next, "AES");
        put(store, "index-" + next, "HmacSHA256");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        PrivateFiles.write(file, bytes.toByteArray());
        return next;
    }

    private void put(KeyStore store, String alias, String algorithm) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance(algorithm);
        generator.init(256);
        store.setEntry(
                alias, new KeyStore.SecretKeyEntry(generator.generateKey()), new KeyStore.PasswordProtection(password));
    }
}
