package com.penny.evidence.control;

import com.penny.evidence.entity.DataKeyRows;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Objects whose row never came, since a server was killed between the two: nobody can read them, and they are removed after a day.
 */
@ApplicationScoped
public class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class.getName());

    /** A row follows its object within seconds. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int BATCH = 500;

    /** A crash leaves a few; where more than that and most of all have no row, it is the database that is the wrong one. */
    private static final int FEW = 20;

    @Inject
    ObjectStores stores;

    @Inject
    DataKeyRows rows;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Looks at where new objects go. Slow: belongs to no request. */
    public void remove() throws IOException {
        ObjectStore store = stores.forNew();
        List<UUID> stored = store.storedBefore(clock.instant().minus(GRACE));
        List<UUID> lost = withoutRow(stored);
        if (lost.size() > FEW && lost.size() > stored.size() / 2) {
            LOG.log(
                    Level.SEVERE,
                    "{0} of {1} objects of evidence have no row: is this their database? Nothing is removed",
                    new Object[] {lost.size(), stored.size()});
            return;
        }
        lost.forEach(store::delete);
        if (!lost.isEmpty()) {
            LOG.log(Level.INFO, "{0} objects of evidence whose row never came are removed", lost.size());
        }
    }

    private List<UUID> withoutRow(List<UUID> stored) {
        List<UUID> lost = new ArrayList<>();
        for (int from = 0; from < stored.size(); from += BATCH) {
            List<UUID> some = stored.subList(from, Math.min(from + BATCH, stored.size()));
            Set<UUID> known = transactions.as(Persona.keys(), () -> rows.known(some));
            some.stream().filter(id -> !known.contains(id)).forEach(lost::add);
        }
        return lost;
    }
}
