package com.penny.vision.analyser.serving;

import com.penny.vision.analyser.ClipAnalyser;
import com.penny.vision.messages.wire.DeadlineChannel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Listens on a Unix domain socket that only its owner can open. */
public final class ClipSocket implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ClipSocket.class.getName());
    /** Beyond this the kernel lets callers wait; each connection holds at most one clip on disk. */
    private static final int MAX_CONNECTIONS = 32;

    private static final Duration PER_CLIP = Duration.ofSeconds(90);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(30);

    private final Path socket;
    private final ServerSocketChannel server;
    private final Scratch scratch;
    private final Workers workers;
    private final Semaphore places = new Semaphore(MAX_CONNECTIONS);
    private final ExecutorService conversations = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "conversation");
        thread.setDaemon(true);
        return thread;
    });

    private ClipSocket(Path socket, ServerSocketChannel server, Scratch scratch, Workers workers) {
        this.socket = socket;
        this.server = server;
        this.scratch = scratch;
        this.workers = workers;
    }

    /**
     * Opens the socket; a stale one is replaced.
     *
     * @param socket path of the socket; beside it lies a private folder for the clips, {@code <socket>.work}
     * @throws IOException when another process listens there, or the path cannot be used
     */
    public static ClipSocket open(Path socket, ClipAnalyser analyser, int workers) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
        removeStale(socket, address);
        Scratch scratch = new Scratch(socket.resolveSibling(socket.getFileName() + ".work"));
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        return new ClipSocket(socket, server, scratch, new Workers(analyser, workers, PER_CLIP));
    }

    /** Serves until the socket is closed. */
    public void serve() throws IOException {
        try {
            while (true) {
                places.acquireUninterruptibly();
                SocketChannel connection = server.accept();
                conversations.execute(() -> converse(connection));
            }
        } catch (AsynchronousCloseException e) {
            LOG.log(Level.DEBUG, "socket closed");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }

    private void converse(SocketChannel connection) {
        try (DeadlineChannel channel = DeadlineChannel.over(connection, FIRST_BYTE)) {
            new Conversation(channel, scratch, workers).hold();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "conversation ended: {0}", e.toString());
        } finally {
            places.release();
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
