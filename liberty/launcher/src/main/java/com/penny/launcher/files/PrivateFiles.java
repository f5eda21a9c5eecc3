package com.penny.launcher.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read; a file appears whole or not at all. */
public final class PrivateFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE = attribute("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER = attribute("rwx------");

    private PrivateFiles() {}

    /** Writes the text as UTF-8 with mode 0600, in place of an older file. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #write(Path, String)}. */
    public static void write(Path file, byte[] content) throws IOException {
        folder(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new", OWNER_FILE);
        try {
            Files.write(draft, content, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Creates the folder with mode 0700 where it is missing, and its parents with the usual mode. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder, OWNER_FOLDER);
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
