package com.penny.evidence.control;

import com.penny.evidence.Bundles.Bundle;
import com.penny.evidence.Bundles.Entry;
import com.penny.evidence.Bundles.State;
import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.entity.EvidenceObject;
import com.penny.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Compares what is stored with what was sealed. */
@ApplicationScoped
public class SealCheck {

    @Inject
    ObjectStores stores;

    static State of(Bundle bundle) {
        return Secrets.hash(bundle.text()).equals(bundle.seal()) ? State.INTACT : State.CHANGED;
    }

    /**
     * @param object the row of today, or null when it is gone
     * @throws com.penny.kernel.Problem 503 while what is stored cannot be read: then nothing is known
     */
    State of(Entry sealed, EvidenceObject object) {
        if (object == null) {
            return State.MISSING;
        }
        try {
            return sealed.sha256().equals(sha256(object)) ? State.INTACT : State.CHANGED;
        } catch (NoSuchFileException e) {
            return State.MISSING;
        } catch (AlteredEvidence | IllegalStateException e) {
            // Bytes that fail their tag, a file cut short, a key that no longer unwraps: not what was sealed.
            return State.CHANGED;
        } catch (IOException e) {
            // That it cannot be read now says nothing of what it is.
            throw ObjectStore.away();
        }
    }

    private String sha256(EvidenceObject object) throws IOException {
        MessageDigest digest = Secrets.sha256();
        Sealed sealed = object.sealed();
        stores.of(sealed)
                .open(sealed)
                .copy(0, object.sizeBytes() - 1, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }
}
