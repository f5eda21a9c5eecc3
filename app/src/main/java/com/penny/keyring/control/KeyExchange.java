package com.penny.keyring.control;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.Renewal;
import com.penny.keyring.SealedColumn;
import com.penny.keyring.entity.SealedRows;
import com.penny.keyring.entity.SealedRows.Row;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals what an older key has sealed with the present one, a few rows at a time, while everything goes on. Any number of
 * servers may do so at once: a row that was changed meanwhile is left as it is.
 */
@ApplicationScoped
public class KeyExchange {

    private static final Logger LOG = Logger.getLogger(KeyExchange.class.getName());

    /** How long after its value was sealed a row may still be written: an upload may have begun under the older key. */
    static final Duration LATEST_ROW = Duration.ofMinutes(10);

    @Inject
    FieldCipher fields;

    @Inject
    SealedRows rows;

    @Inject
    Transactions transactions;

    List<SealedColumn> columns;

    @Inject
    Clock clock;

    /** The key that has sealed everything, also what came late. */
    private int done;

    /** The key of the last pass, and when to look once more after one that has found nothing. */
    private int sought;

    private Instant lookAgain = Instant.MIN;

    @Inject
    void know(@Any Instance<SealedColumn> named) {
        columns = named.stream().toList();
    }

    /** Looks at all columns, unless nothing can be behind: until nothing was found twice, the second time long enough after. */
    public synchronized void pass() {
        int newest = fields.sealingKey();
        boolean another = newest != sought;
        if (newest == done || !another && clock.instant().isBefore(lookAgain)) {
            return;
        }
        boolean quiet = !another && lookAgain.isAfter(Instant.MIN);
        sought = newest;
        boolean found =
                columns.stream().mapToInt(column -> pass(column, newest)).sum() > 0;
        if (found) {
            lookAgain = Instant.MIN;
        } else if (quiet) {
            done = newest;
            LOG.info("nothing is behind key " + newest + ": older keys open backups only");
        } else {
            lookAgain = clock.instant().plus(LATEST_ROW);
        }
    }

    private int pass(SealedColumn column, int newest) {
        Renewal.Outcome outcome = Renewal.of(
                transactions,
                (skipped, most) -> rows.behind(column, newest, skipped, most),
                row -> sealAnew(column, row));
        if (outcome.renewed() + outcome.lost() > 0) {
            LOG.log(
                    outcome.lost() == 0 ? Level.INFO : Level.SEVERE,
                    () -> column.name() + ": key " + newest + " sealed " + outcome.renewed() + " values anew; "
                            + outcome.lost() + " were changed or have lost their key, and stay as they are");
        }
        return outcome.renewed();
    }

    private void sealAnew(SealedColumn column, Row row) {
        Object[] key = row.key().toArray();
        byte[] content = row.sealed() == null ? row.clear() : column.openBytes(fields, row.sealed(), key);
        // Sealed first: should the key change between the two, the row counts as behind and is visited again.
        byte[] sealed = column.seal(fields, content, key);
        Optional<String> index = Optional.ofNullable(column.index())
                .map(name -> column.indexes(fields, row.scope(), new String(content, StandardCharsets.UTF_8))
                        .get(0));
        rows.put(column, row, sealed, index);
    }
}
