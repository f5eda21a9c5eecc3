package com.penny.incidents.control;

import com.penny.audit.Audit;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.PoliceReport;
import com.penny.incidents.entity.PoliceReports;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where staff get what they read to the police. Nothing else follows from it: no review, no listing and no debt knows of a
 * report, and a report knows of none of them.
 */
@ApplicationScoped
public class PoliceDesk {

    /** More calls about one alert are no calls about this alert. */
    private static final int MOST = 20;

    @Inject
    Alerts alerts;

    @Inject
    PoliceReports reports;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * @param description null where staff add nothing
     * @throws Problem 409 for an alert in which nothing was found, and for one report too many
     */
    public PoliceReport make(UUID alertId, String description) {
        Alert alert = alerts.lockCard(alertId);
        alert.requireReal();
        if (alert.status() == Status.DISMISSED) {
            throw Problem.conflict(
                    "alert-dismissed",
                    "Dismissed",
                    "This alert was dismissed, so there is nothing to report. In danger, call the police yourself.");
        }
        List<PoliceReport> earlier = reports.ofAlert(alertId);
        if (earlier.size() >= MOST) {
            throw Problem.conflict(
                    "too-many-reports", "Too many reports", "There are " + MOST + " already; read out one of those.");
        }
        PoliceReport report = new PoliceReport(
                Ids.next(clock),
                alert,
                earlier.isEmpty() ? 1 : earlier.get(0).number() + 1,
                transactions.current().accountId(),
                clock.instant(),
                description);
        reports.add(report);
        audit.record(alert.storeId(), "police.report-made", alertId, Map.of("number", report.number()));
        return report;
    }
}
