package com.penny.evidence.control;

import com.penny.evidence.Evidence;
import com.penny.evidence.control.local.EncryptedFiles;
import com.penny.evidence.control.local.SealedFile;
import com.penny.evidence.entity.EvidenceObject;
import com.penny.evidence.entity.EvidenceObjects;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class EvidenceVault implements Evidence {

    @Inject
    EncryptedFiles files;

    @Inject
    EvidenceObjects objects;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Sealed seal(InputStream bytes, long limit) throws IOException {
        return files.seal(bytes, limit);
    }

    @Override
    public Item keep(Sealed sealed, Description description) {
        EvidenceObject object = new EvidenceObject(sealed, description, clock.instant());
        objects.add(object);
        return object.item();
    }

    @Override
    public void discard(Sealed sealed) {
        files.delete(sealed.id());
    }

    @Override
    public InputStream open(UUID objectId) {
        return file(objects.byId(objectId)).stream();
    }

    @Override
    public List<Item> ofAlerts(Collection<UUID> alertIds, Collection<Kind> kinds) {
        return objects.ofAlerts(alertIds, kinds).stream()
                .map(EvidenceObject::item)
                .toList();
    }

    @Override
    public void assign(UUID objectId, UUID alertId) {
        objects.assign(objectId, alertId);
    }

    @Override
    public void releaseForReview(UUID alertId, boolean released) {
        objects.releaseForReview(alertId, released);
    }

    @Override
    public void shred(UUID objectId) {
        objects.remove(objectId);
        transactions.afterCommit(() -> files.delete(objectId));
    }

    SealedFile file(EvidenceObject object) {
        return files.open(object.id(), object.sizeBytes(), object.keyId(), object.wrappedKey());
    }

    /** @return the object and its readable file, as far as the persona of the transaction may see it */
    public Readable read(UUID objectId) {
        EvidenceObject object = objects.byId(objectId);
        return new Readable(object.contentType(), object.sizeBytes(), object.sha256(), file(object));
    }

    /** What the media address needs of an object. */
    public record Readable(String contentType, long sizeBytes, String sha256, SealedFile file) {}
}
