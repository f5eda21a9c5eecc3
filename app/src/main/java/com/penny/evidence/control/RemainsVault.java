package com.penny.evidence.control;

import com.penny.evidence.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

@ApplicationScoped
public class RemainsVault implements Remains {

    @Inject
    ObjectStores stores;

    @Override
    public boolean remove(UUID objectId, String keyId) {
        ObjectStore store = stores.ofKey(keyId);
        boolean there = store.holds(objectId);
        store.delete(objectId);
        if (store.holds(objectId)) {
            throw new IllegalStateException("the bytes of " + objectId + " are still there");
        }
        return there;
    }
}
