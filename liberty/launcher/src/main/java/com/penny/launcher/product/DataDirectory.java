package com.penny.launcher.product;

import com.penny.launcher.Failure;
import com.penny.launcher.files.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Everything one running copy of the product keeps. Only one launcher may use a data directory at a time: it holds a
 * file lock, which the system takes back even when the launcher is killed.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Creates the folder where it is missing and takes its lock.
     *
     * @throws Failure when another launcher uses it
     */
    public static DataDirectory open(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        PrivateFiles.folder(root);
        PrivateFiles.folder(root.resolve("run"));
        PrivateFiles.folder(root.resolve("log"));
        FileChannel channel = FileChannel.open(
                lockFile(root), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            throw new Failure("Penny already runs with the data in " + root
                    + ". Stop it with ./penny down, or start a second copy with --port and --data.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataDirectory(root, channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The file that a running launcher keeps locked; it holds the launcher's process id. */
    public static Path lockFile(Path root) {
        return root.resolve("run/launcher.lock");
    }

    public Path root() {
        return root;
    }

    public Path database() {
        return root.resolve("postgres");
    }

    public Path serverOutput() {
        return root.resolve("liberty");
    }

    public Path paymentsSandbox() {
        return root.resolve("stripe-sandbox");
    }

    public Path logs() {
        return root.resolve("log");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path pidFile(String part) {
        return root.resolve("run").resolve(part + ".pid");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path serverKey() {
        return root.resolve("keys/server.p12");
    }

    public Path ports() {
        return root.resolve("ports.properties");
    }

    public Path demo() {
        return root.resolve("demo.json");
    }

    /** Gives the lock back. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
