package com.penny.stripesandbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines, each on disk before {@link #append} returns. A last line that a crash left
 * unfinished was never acknowledged to anybody and is cut off at the next start; damage anywhere else refuses to start.
 */
final class Journal<T> implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private long end;

    private Journal(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /**
     * Opens the file, creating it when absent, and hands every kept line to {@code replay} in order.
     *
     * @throws IOException when the file is damaged before its last line, or another process has it open
     */
    static <T> Journal<T> open(Path file, Class<T> type, Consumer<T> replay) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, file);
            long end = replay(file, type, replay);
            channel.truncate(end);
            channel.force(true);
            return new Journal<>(channel, end);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Writes one line and waits until it is on disk; when that fails the file is put back to its former length. */
    void append(T entry) {
        try {
            byte[] json = JSON.writeValueAsBytes(entry);
            ByteBuffer line = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n');
            line.flip();
            writeFully(line);
            end += json.length + 1L;
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox could not write its journal", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void writeFully(ByteBuffer line) throws IOException {
        try {
            long position = end;
            while (line.hasRemaining()) {
                position += channel.write(line, position);
            }
            channel.force(false);
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
    }

    /** The writer is told that the line failed, so it must not come back at the next start. */
    private void takeBack(IOException cause) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            throw new IOException("Another Stripe sandbox is using " + file + "; give this one its own data directory");
        }
    }

    /** Replays the whole lines and returns where the kept part of the file ends. */
    private static <T> long replay(Path file, Class<T> type, Consumer<T> replay) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int newline = indexOfNewline(bytes, start); newline >= 0; newline = indexOfNewline(bytes, start)) {
            T entry;
            try {
                entry = JSON.readValue(Arrays.copyOfRange(bytes, start, newline), type);
            } catch (JsonProcessingException e) {
                if (newline == bytes.length - 1) {
                    return start;
                }
                throw new IOException("The journal " + file + " is damaged at byte " + start, e);
            }
            replay.accept(entry);
            start = newline + 1;
        }
        return start;
    }

    private static int indexOfNewline(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
