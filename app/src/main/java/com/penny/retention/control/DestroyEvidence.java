package com.penny.retention.control;

import com.penny.audit.Audit;
import com.penny.jobs.Discrepancy;
import com.penny.jobs.Part;
import com.penny.jobs.Piece;
import com.penny.jobs.Run;
import com.penny.jobs.Step;
import com.penny.retention.entity.Destructions;
import com.penny.retention.entity.DueEvidence;
import com.penny.retention.entity.DueEvidence.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Destroys rows of evidence, and with them the only keys: from then on nobody can read it. */
@ApplicationScoped
public class DestroyEvidence implements Step {

    private static final int ALERTS = 25;
    private static final int SPANS = 8;

    @Inject
    ByStore byStore;

    @Inject
    DueEvidence due;

    @Inject
    Destructions destructions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return RetentionJob.NAME + ".evidence";
    }

    @Override
    public long total(Run run, Part part) {
        return byStore.total(
                part,
                store -> due.sums(store, run.at()).stream()
                        .filter(sum -> !sum.held())
                        .mapToLong(Sum::objects)
                        .sum());
    }

    @Override
    public List<Piece> read(Run run, Part part, String after) {
        return byStore.read(
                part,
                after,
                (store, last) -> due.spans(store, run.at(), last, ALERTS, SPANS).stream()
                        .map(span -> ByStore.piece(store, span.first(), span.last(), span.objects()))
                        .toList());
    }

    @Override
    public void write(Run run, Piece piece, Object processed) {
        String[] ids = piece.key().split("/");
        UUID store = UUID.fromString(ids[0]);
        int gone = due.destroy(
                store, run.at(), UUID.fromString(ids[1]), UUID.fromString(ids[2]), run.id(), clock.instant());
        if (gone > 0) {
            audit.record(store, "evidence.destroyed", run.id(), Map.of("objects", gone));
        }
    }

    @Override
    public void verify(Run run) {
        long standing = byStore.total(Part.WHOLE, store -> destructions.standing(store, run.id()));
        if (standing > 0) {
            throw new Discrepancy(standing + " objects that were destroyed have a row again. Look at the database.");
        }
    }
}
