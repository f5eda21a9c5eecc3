package com.penny.incidents.entity;

import static com.penny.incidents.entity.AlertsForTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.incidents.entity.Review.State;
import com.penny.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant CLAIM_ENDS = NOW.plus(Duration.ofMinutes(15));

    private final UUID sam = UUID.randomUUID();
    private final UUID rea = UUID.randomUUID();
    private final UUID roy = UUID.randomUUID();
    private final Alert alert = AlertsForTests.confirmed(sam);
    private final Review review = new Review(UUID.randomUUID(), alert, alert, "SM");

    @Test
    void aReviewIsDueFourHoursAfterTheConfirmation() {
        assertThat(review.state()).isEqualTo(State.PENDING);
        assertThat(review.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(review.confirmedBy(sam)).isTrue();
    }

    @Test
    void whoConfirmedCanNeitherClaimNorDecide() {
        assertRefused("same-person", () -> review.claim(sam, NOW));
        assertRefused("same-person", () -> review.approve(sam, UUID.randomUUID(), "seen", NOW));
        assertRefused("same-person", () -> review.reject(sam, "not seen", NOW));
        assertThat(review.state()).isEqualTo(State.PENDING);
    }

    @Test
    void onlyWhoHoldsTheClaimDecides() {
        assertRefused("review-not-claimed", () -> review.approve(rea, UUID.randomUUID(), "seen", NOW));
        review.claim(rea, NOW);
        assertRefused("review-not-claimed", () -> review.reject(roy, "not seen", NOW));
        assertRefused("review-not-claimed", () -> review.reject(rea, "late", CLAIM_ENDS.plusMillis(1)));

        review.approve(rea, UUID.randomUUID(), "seen", NOW);
        assertThat(review.state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aDecidedReviewStaysAsItIs() {
        review.claim(rea, NOW);
        review.reject(rea, "not seen", NOW);

        assertRefused("review-decided", () -> review.claim(rea, NOW));
        assertRefused("review-decided", () -> review.approve(rea, UUID.randomUUID(), "seen", NOW));
        assertRefused("review-decided", () -> review.withdraw(NOW));
        assertThat(review.state()).isEqualTo(State.REJECTED);
    }

    @Test
    void aClaimKeepsOthersAwayUntilItEndsOrIsGivenBack() {
        review.claim(rea, NOW);
        assertThat(review.claimant(NOW)).isEqualTo(rea);
        assertRefused("review-claimed", () -> review.claim(roy, NOW));

        review.claim(roy, CLAIM_ENDS);
        assertThat(review.claimant(CLAIM_ENDS)).isEqualTo(roy);
        review.release(rea);
        assertThat(review.claimant(CLAIM_ENDS)).isEqualTo(roy);
        review.release(roy);
        assertThat(review.claimant(CLAIM_ENDS)).isNull();
    }

    @Test
    void theStoreTakesItsConfirmationBackUnlessSomebodyIsLooking() {
        review.claim(rea, NOW);
        assertRefused("review-claimed", () -> review.withdraw(NOW));

        review.withdraw(CLAIM_ENDS);
        assertThat(review.state()).isEqualTo(State.WITHDRAWN);
        assertRefused("review-decided", () -> review.claim(roy, CLAIM_ENDS));
    }

    private static void assertRefused(String slug, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
