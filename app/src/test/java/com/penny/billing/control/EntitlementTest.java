package com.penny.billing.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.billing.Standings.State;
import com.penny.billing.control.Entitlement.Kind;
import com.penny.billing.control.Entitlement.Letter;
import com.penny.billing.entity.StoreSubscription.Every;
import com.penny.billing.entity.StoreSubscription.Facts;
import com.penny.billing.entity.StoreSubscription.Status;
import com.penny.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntitlementTest {

    private static final Instant DAY_0 = Instant.parse("2026-12-01T09:00:00Z");

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    /** A subscription by the month, charged since day 30 where there was a trial. */
    private static Facts facts(Status status, Instant cancelAt, Instant endedAt, boolean announced, Instant failing) {
        return new Facts(
                "cus_1",
                status,
                new Money(4900, "EUR"),
                Every.MONTH,
                status == Status.TRIALING ? day(30) : null,
                day(60),
                cancelAt,
                endedAt,
                announced,
                failing);
    }

    private static Facts running(Status status) {
        return facts(status, null, null, false, null);
    }

    private static Facts failing(Status status, int since) {
        return facts(status, null, null, false, day(since));
    }

    private static void states(Entitlement entitlement, Object... daysAndStates) {
        for (int i = 0; i < daysAndStates.length; i += 2) {
            assertThat(entitlement.standing(day((Integer) daysAndStates[i])).state())
                    .as("day " + daysAndStates[i])
                    .isEqualTo(daysAndStates[i + 1]);
        }
    }

    @Test
    void nothingBegunNeverEnds() {
        Entitlement none = new Entitlement(null, null, null);

        states(none, 0, State.NOT_BEGUN, 4000, State.NOT_BEGUN);
        assertThat(none.clipsUntil()).isNull();
        assertThat(none.nextChange(DAY_0)).isEmpty();
        assertThat(none.letter(DAY_0)).isEmpty();
    }

    @Test
    void aTrialIsFollowedByTwoWeeksAndThenClipsStop() {
        Entitlement trial = new Entitlement(day(30), null, null);

        states(trial, 0, State.TRIAL, 29, State.TRIAL, 30, State.TRIAL_OVER, 43, State.TRIAL_OVER, 44, State.STOPPED);
        assertThat(trial.standing(day(10)).until()).isEqualTo(day(30));
        assertThat(trial.standing(day(35)).until()).isEqualTo(day(44));
        assertThat(letters(trial))
                .containsExactly(
                        new Letter(Kind.TRIAL_ENDS, day(30)),
                        new Letter(Kind.TRIAL_OVER, day(44)),
                        new Letter(Kind.ABOUT_TO_STOP, day(44)),
                        new Letter(Kind.STOPPED, day(44)));
    }

    @Test
    void whoSubscribesInTheTrialIsChargedAfterItAndToldBefore() {
        Entitlement subscribed = new Entitlement(day(30), running(Status.TRIALING), null);

        states(subscribed, 5, State.TRIAL);
        assertThat(subscribed.standing(day(5)).subscribed()).isTrue();
        assertThat(subscribed.clipsUntil()).isNull();
        assertThat(subscribed.letter(day(22))).isEmpty();
        assertThat(subscribed.letter(day(24))).contains(new Letter(Kind.FIRST_PAYMENT, day(30)));
        states(new Entitlement(day(30), running(Status.ACTIVE), null), 31, State.ACTIVE, 4000, State.ACTIVE);
    }

    @Test
    void aRefusedPaymentIsFollowedByTwoWeeksWhateverStripeMakesOfIt() {
        for (Status status : List.of(Status.PAST_DUE, Status.UNPAID, Status.PAUSED)) {
            Entitlement failing = new Entitlement(day(30), failing(status, 60), null);

            states(failing, 60, State.PAST_DUE, 73, State.PAST_DUE, 74, State.STOPPED);
            assertThat(failing.standing(day(80)).subscribed()).isTrue();
            assertThat(letters(failing, 60))
                    .containsExactly(
                            new Letter(Kind.PAYMENT_FAILED, day(74)),
                            new Letter(Kind.ABOUT_TO_STOP, day(74)),
                            new Letter(Kind.STOPPED, day(74)));
        }
        Facts given = facts(Status.CANCELED, null, day(68), false, day(60));
        states(new Entitlement(null, given, null), 68, State.ENDED, 73, State.ENDED, 74, State.STOPPED);
    }

    @Test
    void aCancelledOneWorksUntilItsEndAndNoLonger() {
        Facts cancelled = facts(Status.ACTIVE, day(60), null, false, null);
        Entitlement ending = new Entitlement(day(30), cancelled, null);
        states(ending, 40, State.CANCELLED, 59, State.CANCELLED, 60, State.STOPPED);
        assertThat(ending.letter(day(58))).contains(new Letter(Kind.CANCELLED, day(60)));

        Facts over = facts(Status.CANCELED, day(60), day(60), true, null);
        states(new Entitlement(day(30), over, null), 60, State.STOPPED);
        assertThat(new Entitlement(day(30), over, null).letter(day(60))).contains(new Letter(Kind.STOPPED, day(60)));
    }

    @Test
    void oneThatEndsUnannouncedIsFollowedByTwoWeeks() {
        Facts ended = facts(Status.CANCELED, null, day(50), false, null);

        states(new Entitlement(null, ended, null), 50, State.ENDED, 63, State.ENDED, 64, State.STOPPED);
    }

    @Test
    void whoCancelsWhileAPaymentFailsIsNotKeptLongerThanAskedFor() {
        Facts both = facts(Status.PAST_DUE, day(65), null, false, day(60));

        states(new Entitlement(null, both, null), 61, State.PAST_DUE, 65, State.STOPPED);
    }

    @Test
    void nothingStopsBeforeTheTrialIsOverNorBeforeTheDayThatWasPromised() {
        Facts endedInTrial = facts(Status.CANCELED, day(10), day(10), true, null);

        states(new Entitlement(day(30), endedInTrial, null), 11, State.ENDED, 29, State.ENDED, 30, State.STOPPED);
        states(new Entitlement(day(-100), null, day(14)), 0, State.TRIAL_OVER, 13, State.TRIAL_OVER, 14, State.STOPPED);
    }

    @Test
    void itIsLookedAtWheneverSomethingChangesByItself() {
        Entitlement trial = new Entitlement(day(30), null, null);
        List<Instant> changes = new ArrayList<>();

        Optional<Instant> next = trial.nextChange(DAY_0);
        while (next.isPresent()) {
            changes.add(next.get());
            next = trial.nextChange(next.get());
        }

        assertThat(changes).containsExactly(day(23), day(30), day(41), day(44));
    }

    private static List<Letter> letters(Entitlement entitlement) {
        return letters(entitlement, 0);
    }

    /** All that are written when it is looked at on every day. */
    private static List<Letter> letters(Entitlement entitlement, int from) {
        List<Letter> written = new ArrayList<>();
        for (int day = from; day < from + 100; day++) {
            entitlement
                    .letter(day(day))
                    .filter(letter -> !written.contains(letter))
                    .ifPresent(written::add);
        }
        return written;
    }
}
