package com.penny.incidents.entity;

import static com.penny.incidents.entity.AlertsForTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.penny.incidents.entity.Review.State;
import com.penny.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** F1: whatever people do, in whatever order and however often, two different ones stand behind an incident. */
class TwoPeopleTest {

    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private enum Act {
        CLAIM,
        RELEASE,
        PUT_BACK,
        APPROVE,
        REJECT,
        WITHDRAW
    }

    private record Step(Act act, UUID by, int minutes) {}

    @Property
    void nothingIsApprovedByWhoConfirmedItOrByNobody(
            @ForAll("confirmers") UUID confirmer, @ForAll("steps") List<Step> steps) {
        Alert alert = AlertsForTests.confirmed(confirmer);
        Review review = new Review(UUID.randomUUID(), alert, alert, "SM");
        Instant now = NOW;
        UUID approver = null;
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(step.minutes()));
            boolean open = review.state() == State.PENDING;
            if (done(review, step, now) && step.act() == Act.APPROVE) {
                assertThat(open).isTrue();
                approver = step.by();
            }
        }

        assertThat(review.state() == State.APPROVED).isEqualTo(approver != null);
        if (approver != null) {
            assertThat(review.decidedBy()).isEqualTo(approver).isNotEqualTo(confirmer);
            assertThat(review.confirmedBy()).isEqualTo(confirmer);
        }
    }

    private static boolean done(Review review, Step step, Instant now) {
        try {
            switch (step.act()) {
                case CLAIM -> review.claim(step.by(), now);
                case RELEASE -> review.release(step.by());
                case PUT_BACK -> review.putBack(step.by(), now);
                case APPROVE -> review.approve(step.by(), UUID.randomUUID(), "Seen", now);
                case REJECT -> review.reject(step.by(), "Not seen", now);
                case WITHDRAW -> review.withdraw(now);
            }
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<UUID> confirmers() {
        return Arbitraries.of(PEOPLE);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        // Often enough what leads somewhere.
                        Arbitraries.of(
                                Act.CLAIM,
                                Act.CLAIM,
                                Act.APPROVE,
                                Act.APPROVE,
                                Act.RELEASE,
                                Act.PUT_BACK,
                                Act.REJECT,
                                Act.WITHDRAW),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(0, 1, 14, 16))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }
}
