package com.penny.metrics.boundary;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.metrics.control.Csv;
import com.penny.metrics.entity.AlertsBehind.Behind;
import java.util.List;
import java.util.function.Function;

/** The alerts behind a figure as a file: all of them or none, so that nobody counts in it what was cut off. */
final class AlertsFile {

    private AlertsFile() {}

    /**
     * @param pages the one after a cursor; the first for null
     * @param atATime how many a page has that is not the last
     * @param most how many a file takes
     * @throws Problem 409 for more
     */
    static Csv of(Function<Cursor, List<Behind>> pages, int atATime, int most) {
        Csv csv = new Csv("alert", "store_id", "store", "camera", "raised_at", "outcome", "dispute");
        Cursor after = null;
        int written = 0;
        List<Behind> page;
        do {
            page = pages.apply(after);
            written += page.size();
            if (written > most) {
                throw Problem.conflict(
                        "too-many-alerts",
                        "Too many alerts for one file",
                        "A file takes " + most + " alerts. Choose a shorter time, or one store.");
            }
            for (Behind alert : page) {
                csv.row(
                        alert.id(),
                        alert.storeId(),
                        alert.store(),
                        alert.camera(),
                        alert.raisedAt(),
                        alert.outcome(),
                        alert.disputeId());
                after = new Cursor(alert.raisedAt(), alert.id());
            }
        } while (page.size() == atATime);
        return csv;
    }
}
