package com.penny.evidence.control.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** A random key of 32 bytes in a file that only the server's user may read; made at the first use. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    static byte[] read(Path path) {
        try {
            Files.createDirectories(path.getParent());
            if (!Files.exists(path)) {
                create(path);
            }
            byte[] key = Files.readAllBytes(path);
            if (key.length != BYTES) {
                throw new IllegalStateException(
                        path + " is not a key of " + BYTES + " bytes; restore it from the backup");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path path) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = Files.createTempFile(
                path.getParent(),
                "key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, key, StandardOpenOption.SYNC);
        try {
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another server was first; its key counts.
        } finally {
            Files.delete(fresh);
        }
    }
}
