package com.penny.launcher.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A hash over names and contents of source files. Times do not count: switching a branch and back builds nothing.
 * Folders of results and of tests are left out.
 */
final class Fingerprint {

    private static final Set<String> IGNORED =
            Set.of("target", "node_modules", "dist", "test", "e2e", "test-results", "playwright-report", ".git");

    private Fingerprint() {}

    /** Hexadecimal SHA-256 of all files under these files and folders; what does not exist counts as empty. */
    static String of(List<Path> inputs) throws IOException {
        MessageDigest digest = sha256();
        for (Path input : inputs) {
            for (Path file : files(input)) {
                byte[] content = Files.readAllBytes(file);
                digest.update((file + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path input) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.exists(input)) {
            Files.walkFileTree(input, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean ignored = !folder.equals(input)
                            && IGNORED.contains(folder.getFileName().toString());
                    return ignored ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        files.sort(null);
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
