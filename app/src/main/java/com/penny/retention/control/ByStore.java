package com.penny.retention.control;

import com.penny.jobs.Part;
import com.penny.jobs.Piece;
import com.penny.retention.entity.RetentionPolicies;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** Goes through stores one after the other, each as a job of that store. Keys of pieces begin with the store. */
@ApplicationScoped
public class ByStore {

    private static final int STORES = 200;
    private static final int PIECES = 20;

    @Inject
    RetentionPolicies policies;

    @Inject
    Transactions transactions;

    /** @param store of the piece; @param last what it ended with; null before the first of a store */
    record Place(UUID store, UUID last) {

        /** @param key {@code store/first/last}; null at the beginning */
        static Place of(String key) {
            if (key == null) {
                return new Place(null, null);
            }
            String[] ids = key.split("/");
            return new Place(UUID.fromString(ids[0]), UUID.fromString(ids[2]));
        }
    }

    long total(Part part, ToLongFunction<UUID> count) {
        long total = 0;
        for (List<UUID> stores = next(part, null); !stores.isEmpty(); stores = next(part, after(stores))) {
            for (UUID store : stores) {
                total += transactions.as(Persona.job(store), () -> count.applyAsLong(store));
            }
        }
        return total;
    }

    /** @param read the next pieces of a store after that id, which is null for its first; runs as a job of the store */
    List<Piece> read(Part part, String after, BiFunction<UUID, UUID, List<Piece>> read) {
        Place place = Place.of(after);
        List<Piece> pieces = new ArrayList<>();
        for (List<UUID> stores = next(part, place.store()); !stores.isEmpty(); stores = next(part, after(stores))) {
            for (UUID store : stores) {
                UUID last = store.equals(place.store()) ? place.last() : null;
                pieces.addAll(transactions.as(Persona.job(store), () -> read.apply(store, last)));
                if (pieces.size() >= PIECES) {
                    return pieces;
                }
            }
        }
        return pieces;
    }

    private List<UUID> next(Part part, UUID from) {
        return transactions.as(Persona.job(), () -> policies.stores(from, part.number(), part.of(), STORES));
    }

    /** The first id past the last of them: ids are compared as numbers of 128 bits. */
    private static UUID after(List<UUID> stores) {
        UUID last = stores.get(stores.size() - 1);
        long low = last.getLeastSignificantBits() + 1;
        return new UUID(low == 0 ? last.getMostSignificantBits() + 1 : last.getMostSignificantBits(), low);
    }

    static Piece piece(UUID store, UUID first, UUID last, long size) {
        return new Piece(store + "/" + first + "/" + last, Persona.job(store), size);
    }
}
