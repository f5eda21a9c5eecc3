package com.penny.incidents.entity;

import static com.penny.incidents.entity.AlertsForTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.incidents.Incidents.Loss;
import com.penny.incidents.entity.Alert.DismissReason;
import com.penny.incidents.entity.Alert.Response;
import com.penny.incidents.entity.Alert.Status;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AlertTest {

    private final UUID sam = UUID.randomUUID();
    private final UUID kim = UUID.randomUUID();
    private final Alert alert = AlertsForTests.raised();

    @Test
    void aConfirmedAlertWaitsForASecondPerson() {
        alert.confirm(sam, "in the jacket", NOW);

        assertThat(alert.status()).isEqualTo(Status.PENDING_REVIEW);
        assertThat(alert.decidedBy()).isEqualTo(sam);
        assertThat(alert.takenBy()).isEqualTo(sam);
        assertThat(alert.decidedAt()).isEqualTo(NOW);
        assertThat(alert.note()).isEqualTo("in the jacket");
    }

    @Test
    void aDismissedAlertSaysWhy() {
        alert.dismiss(sam, DismissReason.PUT_BACK, null, NOW);

        assertThat(alert.status()).isEqualTo(Status.DISMISSED);
        assertThat(alert.dismissReason()).isEqualTo(DismissReason.PUT_BACK);
    }

    @Test
    void whoComesSecondIsToldAndChangesNothing() {
        alert.confirm(sam, null, NOW);

        assertRefused("alert-decided", () -> alert.confirm(sam, null, NOW));
        assertRefused("alert-decided", () -> alert.dismiss(kim, DismissReason.OTHER, null, NOW));
        assertRefused("alert-decided", () -> alert.take(kim, null, NOW));
        assertThat(alert.status()).isEqualTo(Status.PENDING_REVIEW);
        assertThat(alert.decidedBy()).isEqualTo(sam);
    }

    @Test
    void aDismissedAlertCannotBeConfirmed() {
        alert.dismiss(sam, DismissReason.PAID, null, NOW);

        assertRefused("alert-decided", () -> alert.confirm(kim, null, NOW));
        assertThat(alert.dismissReason()).isEqualTo(DismissReason.PAID);
    }

    @Test
    void aDecisionCanBeTakenBackForTenSecondsByTheOneWhoMadeIt() {
        alert.confirm(sam, "a note", NOW);
        assertRefused("too-late", () -> alert.undo(kim, NOW.plusSeconds(1)));

        alert.undo(sam, NOW.plusSeconds(10));

        assertThat(alert.status()).isEqualTo(Status.NEW);
        assertThat(alert.decidedBy()).isNull();
        assertThat(alert.decidedAt()).isNull();
        assertThat(alert.note()).isNull();
    }

    @Test
    void afterTenSecondsADecisionStands() {
        alert.dismiss(sam, DismissReason.STAFF, null, NOW);

        assertRefused("too-late", () -> alert.undo(sam, NOW.plusSeconds(10).plusMillis(1)));
        assertThat(alert.status()).isEqualTo(Status.DISMISSED);
    }

    @Test
    void whatWasNotDecidedOrWasTakenBackCannotBeTakenBack() {
        assertRefused("too-late", () -> alert.undo(sam, NOW));
        alert.confirm(sam, null, NOW);
        alert.undo(sam, NOW);
        assertRefused("too-late", () -> alert.undo(sam, NOW));
    }

    @Test
    void whatPennyDecidedCannotBeTakenBack() {
        Alert approved = AlertsForTests.confirmed(sam);
        approved.approved();
        assertRefused("too-late", () -> approved.undo(sam, NOW.plusSeconds(1)));
        assertThat(approved.status()).isEqualTo(Status.CONFIRMED);

        Alert rejected = AlertsForTests.confirmed(sam);
        rejected.rejected();
        assertRefused("too-late", () -> rejected.undo(sam, NOW.plusSeconds(1)));
        assertThat(rejected.dismissReason()).isEqualTo(DismissReason.REJECTED);
    }

    @Test
    void anAlertIsTakenByOneColleagueAtATime() {
        alert.take(sam, null, NOW);
        alert.take(sam, null, NOW);
        assertRefused("alert-taken", () -> alert.take(kim, null, NOW));

        alert.release(kim);
        assertThat(alert.takenBy()).isEqualTo(sam);
        alert.release(sam);
        alert.take(kim, null, NOW);
        assertThat(alert.takenBy()).isEqualTo(kim);
    }

    @Test
    void whoHasItSaysHowAndMayChangeTheirMindButHasItSinceTheFirstTime() {
        alert.take(sam, Response.OBSERVING, NOW);
        alert.take(sam, Response.OFFERING_SERVICE, NOW.plusSeconds(30));

        assertThat(alert.takenAs()).isEqualTo(Response.OFFERING_SERVICE);
        assertThat(alert.takenAt()).isEqualTo(NOW);

        alert.release(sam);
        assertThat(alert.takenAs()).isNull();
        assertThat(alert.takenAt()).isNull();
    }

    @Test
    void whoDecidesAtOnceHasTakenItThen() {
        alert.dismiss(sam, DismissReason.PAID, null, NOW);
        assertThat(alert.takenAt()).isEqualTo(NOW);

        Alert earlier = AlertsForTests.raised();
        earlier.take(kim, null, NOW.minusSeconds(9));
        earlier.confirm(sam, null, NOW);
        assertThat(earlier.takenBy()).isEqualTo(kim);
        assertThat(earlier.takenAt()).isEqualTo(NOW.minusSeconds(9));
    }

    @Test
    void pennysWordEndsTheReview() {
        Alert approved = AlertsForTests.confirmed(sam);
        approved.approved();
        assertThat(approved.status()).isEqualTo(Status.CONFIRMED);

        Alert rejected = AlertsForTests.confirmed(sam);
        rejected.rejected();
        assertThat(rejected.status()).isEqualTo(Status.DISMISSED);
        assertThat(rejected.dismissReason()).isEqualTo(DismissReason.REJECTED);
    }

    @Test
    void whatWasTakenIsKeptWithItsAlertAsItWasSaid() {
        Loss loss = new Loss("Whisky", 2, new Money(2490, "EUR"));
        LossItem item = new LossItem(UUID.randomUUID(), alert, 0, loss);

        assertThat(item.loss()).isEqualTo(loss);
        assertThat(item.alertId()).isEqualTo(alert.id());
    }

    @Test
    void whatIsDecidedOnACardHoldsForTheRecordingsBehindIt() {
        Alert recording = AlertsForTests.raised();
        recording.join(alert);
        alert.dismiss(sam, DismissReason.PUT_BACK, "in the basket", NOW);
        recording.follow(alert);

        assertThat(recording.cardId()).isEqualTo(alert.id());
        assertThat(recording.status()).isEqualTo(Status.DISMISSED);
        assertThat(recording.decidedBy()).isEqualTo(sam);
        assertThat(recording.dismissReason()).isEqualTo(DismissReason.PUT_BACK);
        assertThat(recording.note()).isNull();

        alert.undo(sam, NOW);
        recording.follow(alert);
        assertThat(recording.status()).isEqualTo(Status.NEW);
        assertThat(recording.decidedBy()).isNull();
    }

    @Test
    void aRecordingLeavesItsCardOnlyWhileNobodyHasDecided() {
        Alert recording = AlertsForTests.raised();
        recording.join(alert);
        alert.confirm(sam, null, NOW);
        assertRefused("alert-decided", () -> recording.separateFrom(alert));

        alert.undo(sam, NOW);
        recording.separateFrom(alert);
        assertThat(recording.cardId()).isEqualTo(recording.id());
    }

    private static void assertRefused(String slug, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
