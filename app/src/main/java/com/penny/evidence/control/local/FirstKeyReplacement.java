package com.penny.evidence.control.local;

import com.penny.evidence.entity.DataKeyRows;
import com.penny.evidence.entity.DataKeyRows.Row;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the data keys that the first key has wrapped to the keyring, a few rows at a time. */
@ApplicationScoped
public class FirstKeyReplacement {

    private static final Logger LOG = Logger.getLogger(FirstKeyReplacement.class.getName());
    private static final int ROWS = 100;

    @Inject
    FirstKey first;

    @Inject
    DataKeys keys;

    @Inject
    DataKeyRows rows;

    @Inject
    Transactions transactions;

    /** Does nothing in an installation that never had the first key. A row that it cannot open stays as it is. */
    public void run() {
        if (!first.there()) {
            return;
        }
        int replaced = 0;
        int lost = 0;
        int read;
        do {
            int skipped = lost;
            int[] batch = transactions.as(Persona.keys(), () -> batch(skipped));
            read = batch[0];
            lost += batch[1];
            replaced += batch[0] - batch[1];
        } while (read == ROWS);
        if (replaced + lost > 0) {
            String outcome = replaced + " data keys of evidence went from keys/evidence.key to the keyring; " + lost
                    + " could not be opened";
            LOG.log(lost == 0 ? Level.INFO : Level.SEVERE, outcome);
        }
    }

    private int[] batch(int skipped) {
        List<Row> batch = rows.wrappedBy(FirstKey.KEY_ID, skipped, ROWS);
        int lost = 0;
        for (Row row : batch) {
            try {
                byte[] wrapped = keys.wrap(keys.unwrap(FirstKey.KEY_ID, row.wrappedKey(), row.id()), row.id());
                rows.replace(row, FirstKey.KEY_ID, wrapped, DataKeys.KEY_ID);
            } catch (IllegalStateException e) {
                lost++;
            }
        }
        return new int[] {batch.size(), lost};
    }
}
