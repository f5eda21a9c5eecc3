package com.penny.keyring.control;

import com.penny.kernel.SettingsFor;
import com.penny.keyring.FieldCipher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import javax.crypto.KeyGenerator;

/** The keyring of a folder. */
public final class Fields {

    private static final String PASSWORD = "a password of the test";

    private Fields() {}

    public static FieldCipher in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    /** @param clock by which it looks at the file again */
    public static FieldCipher in(Path folder, Clock clock) {
        KeyShelf shelf = new KeyShelf();
        shelf.settings = SettingsFor.data(folder);
        shelf.password = PASSWORD;
        FieldKeys keys = new FieldKeys();
        keys.shelf = shelf;
        keys.clock = clock;
        keys.start();
        return keys;
    }

    /** Adds a key, as an operator does: another file takes the place of the old one. */
    public static void add(Path folder, int number) {
        change(folder, store -> {
            for (String alias : List.of("seal-" + number, "index-" + number)) {
                KeyGenerator generator = KeyGenerator.getInstance("AES");
                generator.init(256);
                store.setEntry(
                        alias,
                        new KeyStore.SecretKeyEntry(generator.generateKey()),
                        new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
            }
        });
    }

    public static void remove(Path folder, int number) {
        change(folder, store -> {
            store.deleteEntry("seal-" + number);
            store.deleteEntry("index-" + number);
        });
    }

    private interface Change {
        void of(KeyStore store) throws GeneralSecurityException;
    }

    private static void change(Path folder, Change change) {
        Path file = folder.resolve(KeyShelf.FILE);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream bytes = Files.newInputStream(file)) {
                store.load(bytes, PASSWORD.toCharArray());
            }
            change.of(store);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD.toCharArray());
            Path fresh = Files.createTempFile(file.getParent(), "fields", null);
            Files.write(fresh, bytes.toByteArray());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
