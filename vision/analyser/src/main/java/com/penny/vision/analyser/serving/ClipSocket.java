package com.penny.vision.analyser.serving;

import com.penny.vision.messages.wire.DeadlineChannel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Listens on a Unix domain socket that only its owner can open. */
public final class ClipSocket implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ClipSocket.class.getName());
    /** Clips on the disk at a time; the callers of others wait. */
    private static final int MAX_CLIPS = 32;
    /** Beyond this the kernel lets callers wait: many more, so that a ping is answered however many clips wait. */
    private static final int MAX_CONNECTIONS = 512;

    private static final Duration PER_CLIP = Duration.ofSeconds(90);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(30);
    /** How long an interrupted analysis may take to end its decoder and delete its files. */
    private static final Duration TO_TIDY_UP = Duration.ofSeconds(3);

    private final Path socket;
    private final ServerSocketChannel server;
    private final Scratch scratch;
    private final Workers workers;
    private final Analysing analysing;
    private final Semaphore connections = new Semaphore(MAX_CONNECTIONS);
    private final Semaphore places = new Semaphore(MAX_CLIPS, true);
    private final ExecutorService conversations = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "conversation");
        thread.setDaemon(true);
        return thread;
    });

    private ClipSocket(Path socket, ServerSocketChannel server, Scratch scratch, Workers workers, Analysing analysing) {
        this.socket = socket;
        this.server = server;
        this.scratch = scratch;
        this.workers = workers;
        this.analysing = analysing;
    }

    /**
     * Opens the socket; a stale one is replaced.
     *
     * @param socket path of the socket; beside it lies a private folder for the clips, {@code <socket>.work}
     * @param workers clips analysed at a time
     * @throws IOException when another process listens there, or the path cannot be used
     */
    public static ClipSocket open(Path socket, Analysing analysing, int workers) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
        removeStale(socket, address);
        Scratch scratch = new Scratch(socket.resolveSibling(socket.getFileName() + ".work"));
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        return new ClipSocket(socket, server, scratch, new Workers(workers, PER_CLIP), analysing);
    }

    /** Serves until the socket is closed. */
    public void serve() throws IOException {
        try {
            while (true) {
                connections.acquireUninterruptibly();
                begin(server.accept());
            }
        } catch (ClosedChannelException e) {
            // While it waited for a caller or while it did not: either way it was asked to stop.
            LOG.log(Level.DEBUG, "socket closed");
        }
    }

    /** Ends the serving and the conversations under way; no clip is left on the disk. */
    @Override
    public void close() throws IOException {
        server.close();
        conversations.shutdownNow();
        try {
            if (!conversations.awaitTermination(TO_TIDY_UP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "a clip is still under way and is left to the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(socket);
    }

    private void begin(SocketChannel connection) throws IOException {
        try {
            conversations.execute(() -> converse(connection));
        } catch (RejectedExecutionException e) {
            // Closed between the caller's coming and now.
            connection.close();
        }
    }

    private void converse(SocketChannel connection) {
        try (DeadlineChannel channel = DeadlineChannel.over(connection, FIRST_BYTE)) {
            new Conversation(channel, scratch, places, workers, analysing).hold();
        } catch (IOException | RuntimeException e) {
            LOG.log(server.isOpen() ? Level.WARNING : Level.DEBUG, "conversation ended: {0}", e.toString());
        } finally {
            connections.release();
        }
    }

    private static void removeStale(Path socket, UnixDomainSocketAddress address) throws IOException {
        if (!Files.exists(socket)) {
            return;
        }
        try (SocketChannel other = SocketChannel.open(address)) {
            throw new IOException("Another analyser listens on " + other.getRemoteAddress());
        } catch (ConnectException e) {
            Files.delete(socket);
        }
    }
}
