package com.penny.launcher.product;

import com.penny.launcher.files.KeyValueFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords and keys of one data directory: made up at the first start, kept in a file that only its owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final KeyValueFile file;

    public Secrets(Path file) throws IOException {
        this.file = new KeyValueFile(file);
    }

    /** The secret of this name: 192 random bits in letters, digits, {@code -} and {@code _}, the same on each call. */
    public String get(String name) throws IOException {
        Optional<String> known = file.get(name);
        if (known.isPresent()) {
            return known.get();
        }
        String made = random();
        file.put(name, made);
        return made;
    }

    /** A new value of 32 characters, kept nowhere. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
