package com.penny.keyring;

import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives new keys to rows that are behind, a hundred in a transaction, while everybody works on. A row that cannot be opened stays as
 * it is and is passed over.
 */
public final class Renewal {

    private static final int ROWS = 100;

    /** @param lost how many could not be opened */
    public record Outcome(int renewed, int lost) {}

    /** The rows that are behind, always in the same order. */
    public interface Behind<R> {
        List<R> rows(int skipped, int most);
    }

    private Renewal() {}

    /** @param anew throws {@link IllegalStateException} for a row that it cannot open */
    public static <R> Outcome of(Transactions transactions, Behind<R> behind, Consumer<R> anew) {
        Outcome all = new Outcome(0, 0);
        Outcome some;
        do {
            int skipped = all.lost();
            some = transactions.as(Persona.keys(), () -> batch(behind.rows(skipped, ROWS), anew));
            all = new Outcome(all.renewed() + some.renewed(), all.lost() + some.lost());
        } while (some.renewed() + some.lost() == ROWS);
        return all;
    }

    private static <R> Outcome batch(List<R> rows, Consumer<R> anew) {
        int lost = 0;
        for (R row : rows) {
            try {
                anew.accept(row);
            } catch (IllegalStateException e) {
                lost++;
            }
        }
        return new Outcome(rows.size() - lost, lost);
    }
}
