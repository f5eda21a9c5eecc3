package com.penny.evidence.control.local;

import com.penny.evidence.control.AlteredEvidence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts a file as segments of 64 KiB with AES-256-GCM, each with its own tag, so that any byte range can be read
 * without reading what comes before. The nonce is the segment's number (a key serves one object only), and the object's
 * id and whether the segment is the last are authenticated: segments cannot be swapped, cut off or moved.
 */
final class SegmentCipher {

    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;

    private final SecretKey key;
    private final UUID objectId;

    SegmentCipher(SecretKey key, UUID objectId) {
        this.key = key;
        this.objectId = objectId;
    }

    byte[] seal(byte[] plain, int length, long segment, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, segment, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException when the segment is not what was written */
    byte[] open(byte[] sealed, int length, long segment, boolean last) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, segment, last).doFinal(sealed, 0, length);
        } catch (AEADBadTagException e) {
            throw new AlteredEvidence("evidence " + objectId + " was altered in segment " + segment, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Segments of an object of that many bytes; an empty object has one, empty. */
    static long segments(long plainBytes) {
        return Math.max(1, (plainBytes + PLAIN - 1) / PLAIN);
    }

    private Cipher cipher(int mode, long segment, boolean last) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(segment).array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(ByteBuffer.allocate(17)
                .putLong(objectId.getMostSignificantBits())
                .putLong(objectId.getLeastSignificantBits())
                .put((byte) (last ? 1 : 0))
                .array());
        return cipher;
    }
}
