package com.penny.vision.analyser.process;

import com.penny.vision.analyser.media.FfmpegTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The bundled programs and libraries in a folder of their own, where they can be broken. */
final class MediaFolder {

    private final Path bundled;
    private final Path folder;

    /** @param folder to be made */
    MediaFolder(Path folder) throws IOException {
        this.bundled = FfmpegTools.unpacked().ffmpegProgram().getParent();
        this.folder = Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(bundled)) {
            for (Path file : files.toList()) {
                Path name = file.getFileName();
                if (name.toString().contains(".so")) {
                    Files.createSymbolicLink(folder.resolve(name), file);
                } else {
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
    }

    Path path() {
        return folder;
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    void putBack(String name) throws IOException {
        Files.copy(bundled.resolve(name), folder.resolve(name));
    }

    void forbid(String program) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(program), PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** Removes a library under all its names. */
    void removeLibrary(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    Files.delete(file);
                }
            }
        }
    }
}
