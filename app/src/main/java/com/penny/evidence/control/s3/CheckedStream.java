package com.penny.evidence.control.s3;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.AlteredEvidence;
import com.penny.kernel.Secrets;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Ends only if everything that was read is what was stored: as long, with the same hash. */
final class CheckedStream extends FilterInputStream {

    private final Sealed expected;
    private final MessageDigest digest = Secrets.sha256();
    private long read;
    private boolean ended;

    CheckedStream(InputStream bytes, Sealed expected) {
        super(bytes);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            digest.update(into, offset, count);
            read += count;
        } else if (count < 0 && !ended) {
            ended = true;
            requireWhole();
        }
        return count;
    }

    /** What is skipped would go by unseen. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.max(0, Math.min(count, 8192))).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void requireWhole() throws IOException {
        boolean same = HexFormat.of().formatHex(digest.digest()).equals(expected.sha256());
        if (read != expected.sizeBytes() || !same) {
            throw new AlteredEvidence("evidence " + expected.id() + " was altered or cut short");
        }
    }
}
