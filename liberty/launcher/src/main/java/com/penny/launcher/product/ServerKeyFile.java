package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.launcher.files.PrivateFiles;
import com.penny.launcher.process.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The key that signs sessions and the audit log's checkpoints: RSA with 3,072 bits, which is 128 bits of security (NIST SP
 * 800-57 part 1, table 2). Left alone, Open Liberty makes one of 2,048 bits, whose certificate is good for a year only.
 */
final class ServerKeyFile {

    private static final String BITS = "3072";
    private static final String DAYS = "3650";

    private final Path file;
    private final String password;

    ServerKeyFile(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /** Makes the key beside what else is going on, unless there is one; fails with a {@link Failure}. */
    CompletableFuture<Void> make() {
        return Files.exists(file)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(this::generate);
    }

    private void generate() {
        Path draft = file.resolveSibling("server.p12.new");
        try {
            PrivateFiles.folder(file.getParent());
            // A start that was killed may have left one behind, and keytool adds to what it finds.
            Files.deleteIfExists(draft);
            // The password travels in the environment: the arguments of a program are for everybody to read.
            Programs.output(command(draft), Map.of("PENNY_KEYSTORE_PASSWORD", password))
                    .orElseThrow(() -> new Failure("the server's key could not be made with the JDK's keytool; "
                            + "penny needs a whole JDK, and room on the disk of " + file.getParent()));
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path keystore) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "default",
                "-keyalg",
                "RSA",
                "-keysize",
                BITS,
                "-sigalg",
                "SHA256withRSA",
                "-validity",
                DAYS,
                "-dname",
                "CN=penny",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass:env",
                "PENNY_KEYSTORE_PASSWORD");
    }
}
