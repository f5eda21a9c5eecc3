package com.penny.launcher.product;

import com.penny.launcher.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of the class path, unpacked once into the cache and shared by all copies of the product. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path cache;

    PostgresBinaries(Path cache) {
        this.cache = cache;
    }

    /**
     * Unpacks what is not there yet; two launchers that do so at the same time wait for each other.
     *
     * @return the folder that holds {@code postgres}, {@code initdb} and {@code pg_ctl}
     */
    Path folder() throws IOException {
        Path home = cache.resolve("pg");
        Path complete = home.resolve("complete");
        Files.createDirectories(home);
        try (FileChannel lock =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(complete) || !Files.readString(complete).equals(fingerprint())) {
                unpack(home);
                Files.writeString(complete, fingerprint());
            }
        }
        return home.resolve("bin");
    }

    /** The archive carries no version of its own; its size and place on the class path change with it. */
    private static String fingerprint() throws IOException {
        var connection = PostgresBinaries.class.getResource(ARCHIVE).openConnection();
        return connection.getContentLengthLong() + " " + connection.getLastModified();
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new Failure("the launcher brings PostgreSQL for Linux on x86-64 only");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, home);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = target.getParent().endsWith("bin");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
