package com.penny.retention.control;

import com.penny.jobs.Jobs;
import com.penny.jobs.Jobs.JobView;
import com.penny.kernel.Problem;
import com.penny.retention.entity.DueEvidence;
import com.penny.retention.entity.DueEvidence.Sum;
import com.penny.retention.entity.RetentionPolicies;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the next run will find due, from the very query that it will ask. Begins its own transactions: one for each store. */
@ApplicationScoped
public class Tonight {

    /** @param due for each reason, held or not */
    public record OfStore(UUID id, String name, List<Sum> due) {}

    /** @param next null at the end */
    public record Page(List<OfStore> stores, String next) {}

    @Inject
    RetentionPolicies policies;

    @Inject
    DueEvidence evidence;

    @Inject
    Stores stores;

    @Inject
    Jobs jobs;

    @Inject
    Transactions transactions;

    /**
     * Looks at as many stores as the limit says, and shows those of which something is due.
     *
     * @param after the last store that was looked at; null or blank for the first page
     * @throws Problem 400 for what is no store
     */
    public Page page(String after, int limit) {
        UUID last = id(after);
        Instant at = transactions.as(Persona.job(), this::next);
        List<UUID> ids = transactions.as(Persona.job(), () -> policies.storesAfter(last, limit));
        List<OfStore> found = new ArrayList<>();
        for (UUID store : ids) {
            OfStore due = transactions.as(
                    Persona.job(store),
                    () -> new OfStore(store, stores.store(store).name(), evidence.sums(store, at)));
            if (!due.due().isEmpty()) {
                found.add(due);
            }
        }
        return new Page(
                found, ids.size() < limit ? null : ids.get(ids.size() - 1).toString());
    }

    private Instant next() {
        return jobs.all().stream()
                .filter(job -> job.name().equals(RetentionJob.NAME))
                .map(JobView::next)
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/cursor", "Use the value of next from the page before, unchanged.");
        }
    }
}
