package com.penny.retention.control;

import com.penny.evidence.Remains;
import com.penny.jobs.Discrepancy;
import com.penny.jobs.Part;
import com.penny.jobs.Piece;
import com.penny.jobs.Run;
import com.penny.jobs.Step;
import com.penny.retention.entity.Destructions;
import com.penny.retention.entity.Destructions.Unproved;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Removes the bytes of what was destroyed, and notes that they are gone. */
@ApplicationScoped
public class RemoveBytes implements Step {

    private static final int OBJECTS = 200;

    /** Somebody may have deleted a few by hand. */
    private static final int FEW = 20;

    /** What was looked at, and what of it had gone before. */
    private record Removed(List<UUID> objects, List<UUID> missing) {}

    @Inject
    ByStore byStore;

    @Inject
    Destructions destructions;

    @Inject
    Remains remains;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return RetentionJob.NAME + ".bytes";
    }

    @Override
    public long total(Run run, Part part) {
        return byStore.total(part, store -> destructions.unproved(store, run.id()));
    }

    @Override
    public List<Piece> read(Run run, Part part, String after) {
        return byStore.read(part, after, (store, last) -> {
            List<Unproved> next = destructions.unproved(store, run.id(), last, OBJECTS);
            return next.isEmpty()
                    ? List.of()
                    : List.of(ByStore.piece(
                            store,
                            next.get(0).object(),
                            next.get(next.size() - 1).object(),
                            next.size()));
        });
    }

    @Override
    public Object process(Run run, Piece piece) {
        String[] ids = piece.key().split("/");
        UUID last = UUID.fromString(ids[2]);
        List<Unproved> objects = transactions.as(
                piece.persona(),
                () -> destructions.unproved(
                        piece.persona().storeId(), run.id(), before(UUID.fromString(ids[1])), (int) piece.size()));
        Removed removed = new Removed(new ArrayList<>(), new ArrayList<>());
        for (Unproved each : objects) {
            if (!remains.remove(each.object(), each.keyId())) {
                removed.missing().add(each.object());
            }
            removed.objects().add(each.object());
        }
        return removed;
    }

    /** The id just before: where a list begins that has this one first. */
    private static UUID before(UUID id) {
        long low = id.getLeastSignificantBits();
        return new UUID(low == 0 ? id.getMostSignificantBits() - 1 : id.getMostSignificantBits(), low - 1);
    }

    @Override
    public void write(Run run, Piece piece, Object processed) {
        Removed removed = (Removed) processed;
        destructions.prove(piece.persona().storeId(), removed.objects(), removed.missing(), clock.instant());
    }

    /** Where most of it had gone before, it is the store of evidence that is the wrong one, and the bytes are somewhere else. */
    @Override
    public void verify(Run run) {
        long missing = byStore.total(Part.WHOLE, store -> destructions.missing(store, run.id()));
        long all = byStore.total(Part.WHOLE, store -> destructions.all(store, run.id()));
        if (missing > FEW && missing > all / 2) {
            throw new Discrepancy("Of " + all + " destroyed objects " + missing
                    + " had no bytes where this server keeps them. Is it the right place? Nothing is certified.");
        }
        long left = byStore.total(Part.WHOLE, store -> destructions.unproved(store, run.id()));
        if (left > 0) {
            throw new Discrepancy("The bytes of " + left + " destroyed objects may still be there. Restart the run.");
        }
    }
}
