package com.penny.retention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.History;
import com.penny.migrations.TestDatabase;
import com.penny.retention.entity.DueEvidence.Reason;
import com.penny.retention.entity.DueEvidence.Span;
import com.penny.retention.entity.DueEvidence.Sum;
import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is due and what is not, to the minute, on a real database as a job of the store. */
@Tag("database")
class DueEvidenceTest {

    private static final Instant RAISED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final UUID REVIEWER = UUID.randomUUID();

    private final OnPostgres database = new OnPostgres(RetentionPolicy.class);
    private final DueEvidence due = new DueEvidence();
    private History history;
    private UUID store;
    private UUID alert;

    @BeforeEach
    void keepSomething() throws SQLException {
        due.entities = database.entities();
        history = new History();
        store = history.store(RAISED.minusSeconds(86_400));
        alert = alert(RAISED);
    }

    @AfterEach
    void close() throws SQLException {
        history.close();
        database.close();
        TestDatabase.shared().clear();
    }

    private UUID alert(Instant raised) {
        UUID made = history.alert(store, history.camera(store), raised);
        history.evidence(store, made, "CLIP", 1_000, raised);
        history.evidence(store, made, "PREVIEW", 100, raised);
        return made;
    }

    private List<Sum> at(Instant time) {
        return database.as(Persona.job(store), () -> due.sums(store, time));
    }

    /** Due from then on, and not a moment before. */
    private void assertDue(Reason reason, Instant from) {
        assertThat(at(from.minus(MOMENT))).as("before %s", from).isEmpty();
        assertThat(at(from)).containsExactly(new Sum(reason, false, 1, 2, 1_100));
    }

    @Test
    void whatNobodyHasDecidedGoesAfterFourteenDays() {
        assertDue(Reason.UNDECIDED, RAISED.plus(Duration.ofDays(14)));
    }

    @Test
    void whatWasDismissedGoesSevenDaysAfterThat() {
        history.dismissed(alert);

        assertDue(Reason.DISMISSED, RAISED.plusSeconds(60).plus(Duration.ofDays(7)));
    }

    @Test
    void whatPennyHasRejectedGoesSevenDaysAfterPennysDecision() {
        history.confirmed(alert);
        history.rejected(alert, REVIEWER);

        assertDue(Reason.DISMISSED, reviewed().plus(Duration.ofDays(7)));
    }

    @Test
    void whatIsConfirmedGoesAYearAfterItsApproval() {
        history.confirmed(alert);
        history.approved(alert, REVIEWER);

        assertDue(Reason.CONFIRMED, reviewed().plus(Duration.ofDays(365)));
    }

    @Test
    void whatIsPaidGoesNinetyDaysAfterThatButNeverLaterThanAYearAfterItsApproval() {
        history.confirmed(alert);
        history.approved(alert, REVIEWER);
        Instant paid = RAISED.plus(Duration.ofDays(10));
        settle(paid);
        assertDue(Reason.SETTLED, paid.plus(Duration.ofDays(90)));

        settle(RAISED.plus(Duration.ofDays(360)));
        assertDue(Reason.CONFIRMED, reviewed().plus(Duration.ofDays(365)));
    }

    @Test
    void whatIsDisputedStaysUntilThatIsDecided() {
        history.confirmed(alert);
        history.approved(alert, REVIEWER);
        Instant year = reviewed().plus(Duration.ofDays(365));
        history.disputed(alert);
        assertThat(at(year)).isEmpty();

        history.change(
                "update dispute set state = 'STANDS', decided_by = ?, decided_at = now() where theft_id = (select id from theft"
                        + " where alert_id = ?)",
                UUID.randomUUID(),
                alert);
        assertThat(at(year)).hasSize(1);
    }

    @Test
    void aLegalHoldWinsAndIsSaid() {
        history.dismissed(alert);
        UUID other = alert(RAISED);
        history.dismissed(other);
        history.change(
                "insert into evidence_hold (id, kind, store_id, theft_id, alert_ids, reason, set_by, set_at)"
                        + " values (?, 'LEGAL', ?, null, null, 'A case', ?, now())",
                UUID.randomUUID(),
                store,
                UUID.randomUUID());
        Instant time = RAISED.plus(Duration.ofDays(8));

        assertThat(at(time)).containsExactly(new Sum(Reason.DISMISSED, true, 2, 4, 2_200));
        assertThat(destroy(time, alert, alert)).isZero();
        assertThat(destroy(time, other, other)).isZero();

        history.change("delete from evidence_hold where store_id = ?", store);
        assertThat(destroy(time, alert, alert)).isEqualTo(2);
        assertThat(at(time)).containsExactly(new Sum(Reason.DISMISSED, false, 1, 2, 1_100));
    }

    @Test
    void aStoreMayWantItShorter() {
        history.dismissed(alert);
        history.change("insert into retention_policy values (?, 0, 14, 365, 90)", store);

        assertDue(Reason.DISMISSED, RAISED.plusSeconds(60));
    }

    @Test
    void whatIsDestroyedIsDestroyedOnce() {
        history.dismissed(alert);
        Instant time = RAISED.plus(Duration.ofDays(8));

        assertThat(destroy(time.minus(Duration.ofDays(2)), alert, alert))
                .as("too early")
                .isZero();
        assertThat(destroy(time, alert, alert)).isEqualTo(2);
        assertThat(destroy(time, alert, alert)).isZero();
        assertThat(at(time)).isEmpty();
    }

    @Test
    void aServerWhoseClockIsAheadDestroysNothingEarly() {
        Instant now = Instant.now();
        UUID today = alert(now);
        Instant ahead = now.plus(Duration.ofDays(400));

        assertThat(at(ahead)).as("it believes that all is due").isNotEmpty();
        assertThat(destroy(ahead, today, today)).isZero();
    }

    @Test
    void spansFollowEachOtherAndLeaveNothingOut() {
        List<UUID> alerts = new ArrayList<>(List.of(alert));
        for (int i = 0; i < 6; i++) {
            alerts.add(alert(RAISED));
        }
        Instant time = RAISED.plus(Duration.ofDays(15));

        List<Span> first = database.as(Persona.job(store), () -> due.spans(store, time, null, 2, 2));
        List<Span> second = database.as(
                Persona.job(store), () -> due.spans(store, time, first.get(1).last(), 2, 2));

        assertThat(first).hasSize(2).allMatch(span -> span.objects() == 4);
        assertThat(second).extracting(Span::objects).containsExactly(4L, 2L);
        int destroyed = 0;
        for (Span span : List.of(first.get(0), first.get(1), second.get(0), second.get(1))) {
            destroyed += destroy(time, span.first(), span.last());
        }
        assertThat(destroyed).isEqualTo(2 * alerts.size());
    }

    @Test
    void anotherStoresEvidenceIsNeitherCountedNorDestroyed() {
        history.dismissed(alert);
        UUID neighbour = history.store(RAISED);
        Instant time = RAISED.plus(Duration.ofDays(8));

        int gone =
                database.as(Persona.job(neighbour), () -> due.destroy(store, time, alert, alert, run(), Instant.now()));

        assertThat(gone).isZero();
        assertThat(database.<List<Sum>>as(Persona.job(neighbour), () -> due.sums(store, time)))
                .isEmpty();
        assertThat(at(time)).hasSize(1);
    }

    private int destroy(Instant time, UUID first, UUID last) {
        UUID run = run();
        return database.as(Persona.job(store), () -> due.destroy(store, time, first, last, run, time));
    }

    private UUID run() {
        UUID run = UUID.randomUUID();
        history.change(
                "insert into job_run (id, job, arguments, state, asked_at, ended_at)"
                        + " values (?, 'retention', '{}', 'DONE', now(), now())",
                run);
        return run;
    }

    private void settle(Instant paid) {
        history.change(
                "update debt set state = 'PAID', settled_at = ? where theft_id = (select id from theft where alert_id = ?)",
                paid,
                alert);
    }

    private Instant reviewed() {
        return history.instant("select decided_at from review where alert_id = ?", alert);
    }
}
