package com.penny.evidence.control.local;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.ObjectStore;
import com.penny.evidence.control.StoredName;
import com.penny.evidence.control.StoredObject;
import com.penny.kernel.Ids;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** The evidence store of one machine: encrypted files under the data directory. */
@ApplicationScoped
public class EncryptedFiles implements ObjectStore {

    @Inject
    Settings settings;

    @Inject
    DataKeys keys;

    @Inject
    Clock clock;

    @Override
    public Sealed seal(InputStream bytes, long limit) throws IOException {
        UUID id = Ids.next(clock);
        SecretKey key = DataKeys.newKey();
        Path path = path(id);
        Files.createDirectories(path.getParent());
        boolean done = false;
        try {
            MessageDigest digest = Secrets.sha256();
            long size = write(bytes, limit, path, new SegmentCipher(key, id), digest);
            done = true;
            return new Sealed(id, size, HexFormat.of().formatHex(digest.digest()), keys.wrap(key, id), DataKeys.KEY_ID);
        } finally {
            if (!done) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public StoredObject open(Sealed object) {
        SecretKey key = keys.unwrap(object.keyId(), object.wrappedKey(), object.id());
        return new SealedFile(path(object.id()), object.sizeBytes(), new SegmentCipher(key, object.id()));
    }

    @Override
    public boolean holds(UUID id) {
        return Files.exists(path(id), LinkOption.NOFOLLOW_LINKS);
    }

    /** Without its row's key the file is noise already. */
    @Override
    public void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<UUID> storedBefore(Instant time) throws IOException {
        Path folder = settings.data().resolve("evidence");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> StoredName.id(file.getFileName().toString()).stream())
                    .filter(id -> StoredName.madeBefore(id, time))
                    .toList();
        }
    }

    private static long write(InputStream bytes, long limit, Path path, SegmentCipher cipher, MessageDigest digest)
            throws IOException {
        byte[] current = new byte[SegmentCipher.PLAIN];
        byte[] ahead = new byte[SegmentCipher.PLAIN];
        long size = 0;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            int length = bytes.readNBytes(current, 0, current.length);
            for (long segment = 0; ; segment++) {
                // One segment is read ahead: the last one is marked as such.
                int next = length < current.length ? 0 : bytes.readNBytes(ahead, 0, ahead.length);
                size += length;
                if (size + next > limit) {
                    throw ObjectStore.tooLarge(limit);
                }
                digest.update(current, 0, length);
                out.write(cipher.seal(current, length, segment, next == 0));
                if (next == 0) {
                    break;
                }
                byte[] swap = current;
                current = ahead;
                ahead = swap;
                length = next;
            }
            out.flush();
            channel.force(true);
        }
        return size;
    }

    private Path path(UUID id) {
        String name = id.toString();
        // The last characters of a version 7 id are random: files spread evenly over 256 folders.
        return settings.data().resolve("evidence").resolve(name.substring(34)).resolve(name);
    }
}
