package com.penny.evidence.control;

import com.penny.evidence.Evidence;
import com.penny.evidence.entity.EvidenceHoldBook;
import com.penny.evidence.entity.EvidenceObject;
import com.penny.evidence.entity.EvidenceObjects;
import com.penny.kernel.Problem;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class EvidenceVault implements Evidence {

    @Inject
    ObjectStores stores;

    @Inject
    EvidenceObjects objects;

    @Inject
    EvidenceHoldBook holds;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Sealed seal(InputStream bytes, long limit) throws IOException {
        return stores.forNew().seal(bytes, limit);
    }

    @Override
    public Item keep(Sealed sealed, Description description) {
        EvidenceObject object = new EvidenceObject(sealed, description, clock.instant());
        objects.add(object);
        return object.item();
    }

    @Override
    public void discard(Sealed sealed) {
        stores.of(sealed).delete(sealed.id());
    }

    @Override
    public InputStream open(UUID objectId) {
        Sealed sealed = objects.byId(objectId).sealed();
        return stores.of(sealed).open(sealed).stream();
    }

    @Override
    public List<Item> items(Collection<UUID> objectIds) {
        return objects.byIds(objectIds).stream().map(EvidenceObject::item).toList();
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
    public void releaseForDispute(Collection<UUID> alertIds, boolean released) {
        objects.releaseForDispute(alertIds, released);
    }

    @Override
    public void withhold(Collection<UUID> alertIds, boolean withheld) {
        objects.withhold(alertIds, withheld);
    }

    @Override
    public boolean held(UUID storeId, Collection<UUID> alertIds) {
        return holds.legal(storeId, alertIds);
    }

    @Override
    public int erase(UUID storeId, Collection<UUID> alertIds) {
        if (held(storeId, alertIds)) {
            throw Problem.conflict(
                    "legal-hold",
                    "Under a legal hold",
                    "This evidence is under a legal hold. Two of Ops have to end that first.");
        }
        List<UUID> all = objects.idsOfAlerts(alertIds);
        all.forEach(this::shred);
        return all.size();
    }

    @Override
    public void shred(UUID objectId) {
        ObjectStore store = stores.of(objects.byId(objectId).sealed());
        objects.remove(objectId);
        transactions.afterCommit(() -> store.delete(objectId));
    }

    /** @return the object, as far as the persona of the transaction may see it */
    public Readable read(UUID objectId) {
        EvidenceObject object = objects.byId(objectId);
        ObjectStore store = stores.of(object.sealed());
        return new Readable(object.contentType(), object.sealed(), store);
    }

    /** What the media address needs of an object. */
    public record Readable(String contentType, Sealed sealed, ObjectStore store) {

        /** @throws IllegalStateException when it cannot be opened with what its row holds */
        public StoredObject open() {
            return store.open(sealed);
        }

        /** Where a browser finds it without us, for that long; empty where there is no such place. */
        public Optional<URI> direct(Duration life) {
            return store.direct(sealed, contentType, life);
        }
    }
}
