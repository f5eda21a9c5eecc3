package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.launcher.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Where the vision process listens: in the data directory, or in a short private folder when that path is too long. */
final class SocketPath {

    /** sun_path of unix(7) holds 108 bytes with its terminating zero; the rest is room for temporary names. */
    private static final int LONGEST_BYTES = 100;

    private SocketPath() {}

    static Path of(Path dataDirectory) throws IOException {
        Path near = dataDirectory.resolve("run/vision.sock");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES) {
            return near;
        }
        UUID name = UUID.nameUUIDFromBytes(dataDirectory.toString().getBytes(StandardCharsets.UTF_8));
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "penny-" + name);
        PrivateFiles.folder(folder);
        if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            throw new Failure(folder + " belongs to somebody else; choose a shorter path with --data");
        }
        return folder.resolve("vision.sock");
    }
}
