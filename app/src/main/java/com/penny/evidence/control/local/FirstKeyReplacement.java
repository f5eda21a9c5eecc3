package com.penny.evidence.control.local;

import com.penny.evidence.entity.DataKeyRows;
import com.penny.evidence.entity.DataKeyRows.Row;
import com.penny.keyring.Renewal;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the data keys that the first key has wrapped to the keyring, a few rows at a time. */
@ApplicationScoped
public class FirstKeyReplacement {

    private static final Logger LOG = Logger.getLogger(FirstKeyReplacement.class.getName());

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
        Renewal.Outcome outcome = Renewal.of(
                transactions, (skipped, most) -> rows.wrappedBy(FirstKey.KEY_ID, skipped, most), this::wrapAnew);
        if (outcome.renewed() + outcome.lost() > 0) {
            LOG.log(
                    outcome.lost() == 0 ? Level.INFO : Level.SEVERE,
                    () -> outcome.renewed() + " data keys of evidence went from keys/evidence.key to the keyring; "
                            + outcome.lost() + " could not be opened");
        }
    }

    private void wrapAnew(Row row) {
        byte[] wrapped = keys.wrap(keys.unwrap(FirstKey.KEY_ID, row.wrappedKey(), row.id()), row.id());
        rows.replace(row, FirstKey.KEY_ID, wrapped, DataKeys.KEY_ID);
    }
}
