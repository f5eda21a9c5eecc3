package com.penny.evidence.control.local;

import com.penny.evidence.control.AlteredEvidence;
import com.penny.evidence.control.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/** An encrypted file, read segment by segment; never decrypted to the disk. */
final class SealedFile implements StoredObject {

    private final Path path;
    private final long plainBytes;
    private final SegmentCipher cipher;

    SealedFile(Path path, long plainBytes, SegmentCipher cipher) {
        this.path = path;
        this.plainBytes = plainBytes;
        this.cipher = cipher;
    }

    @Override
    public void copy(long first, long last, OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            for (long segment = first / SegmentCipher.PLAIN; segment <= last / SegmentCipher.PLAIN; segment++) {
                byte[] plain = segment(channel, segment);
                long start = segment * SegmentCipher.PLAIN;
                int from = (int) Math.max(0, first - start);
                int to = (int) Math.min(plain.length, last - start + 1);
                out.write(plain, from, to - from);
            }
        }
    }

    @Override
    public InputStream stream() {
        try {
            FileChannel channel = FileChannel.open(path);
            return new SequenceInputStream(new Segments(channel)) {
                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] segment(FileChannel channel, long segment) throws IOException {
        boolean last = segment == SegmentCipher.segments(plainBytes) - 1;
        int plain = last ? (int) (plainBytes - segment * SegmentCipher.PLAIN) : SegmentCipher.PLAIN;
        ByteBuffer sealed = ByteBuffer.allocate(plain + SegmentCipher.TAG);
        long at = segment * SegmentCipher.SEALED;
        while (sealed.hasRemaining()) {
            if (channel.read(sealed, at + sealed.position()) < 0) {
                throw new AlteredEvidence("evidence file " + path.getFileName() + " was cut short");
            }
        }
        return cipher.open(sealed.array(), sealed.capacity(), segment, last);
    }

    private final class Segments implements Enumeration<InputStream> {

        private final FileChannel channel;
        private long next;

        Segments(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public boolean hasMoreElements() {
            return next < SegmentCipher.segments(plainBytes);
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            try {
                return new ByteArrayInputStream(segment(channel, next++));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
