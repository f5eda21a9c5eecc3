package com.penny.vision.messages.wire;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * A Unix domain connection whose whole life has a deadline: the JDK offers no time-out for such sockets, and a side
 * that stalls must not hold the other. For one thread at a time.
 */
public final class DeadlineChannel implements Closeable {

    private final SocketChannel channel;
    private final Selector selector;
    private long deadlineNanos;

    private DeadlineChannel(SocketChannel channel, Duration limit) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
        channel.configureBlocking(false);
        channel.register(selector, 0);
        allow(limit);
    }

    /** Connects; the limit counts from now. */
    public static DeadlineChannel connect(UnixDomainSocketAddress address, Duration limit) throws IOException {
        return over(SocketChannel.open(address), limit);
    }

    /** Wraps an accepted connection; the limit counts from now. */
    public static DeadlineChannel over(SocketChannel channel, Duration limit) throws IOException {
        try {
            return new DeadlineChannel(channel, limit);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Sets a new deadline, counted from now. */
    public void allow(Duration limit) {
        deadlineNanos = System.nanoTime() + limit.toNanos();
    }

    /** Bytes from the other side; throws {@link SocketTimeoutException} at the deadline. */
    public InputStream input() {
        return new Input();
    }

    /** Bytes to the other side; throws {@link SocketTimeoutException} at the deadline. */
    public OutputStream output() {
        return new Output();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }

    private void await(int operation) throws IOException {
        channel.keyFor(selector).interestOps(operation);
        long millis = (deadlineNanos - System.nanoTime()) / 1_000_000;
        if (millis <= 0 || selector.select(millis) == 0) {
            throw new SocketTimeoutException("no progress before the deadline");
        }
        selector.selectedKeys().clear();
    }

    private final class Input extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
            int count = channel.read(buffer);
            while (count == 0 && length > 0) {
                await(SelectionKey.OP_READ);
                count = channel.read(buffer);
            }
            return count;
        }
    }

    private final class Output extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(source, offset, length);
            while (buffer.hasRemaining()) {
                if (!channel.isOpen()) {
                    throw new EOFException("The connection is closed");
                }
                if (channel.write(buffer) == 0) {
                    await(SelectionKey.OP_WRITE);
                }
            }
        }
    }
}
