package com.penny.billing.control;

import com.penny.billing.Standings.Standing;
import com.penny.billing.Standings.State;
import com.penny.billing.entity.StoreSubscription.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a store's trial and its subscription come to: a function of what is known and the time.
 *
 * @param trialEndsAt null for a store that never had one
 * @param subscription by which the store stands; null for none
 * @param notBefore before which nothing stops; null for no such day
 */
record Entitlement(Instant trialEndsAt, Facts subscription, Instant notBefore) {

    /** How long cameras are heard after something went wrong that nobody of the store has asked for. */
    static final Duration GRACE = Duration.ofDays(14);

    /** Administrators are told before the trial ends, and before cameras are not heard any more. */
    static final Duration TRIAL_NOTICE = Duration.ofDays(7);

    static final Duration LAST_NOTICE = Duration.ofDays(3);

    /** What administrators are told. */
    enum Kind {
        TRIAL_ENDS,
        FIRST_PAYMENT,
        TRIAL_OVER,
        PAYMENT_FAILED,
        CANCELLED,
        ENDED,
        ABOUT_TO_STOP,
        STOPPED
    }

    /** @param about what it is about; the same kind about another time is another letter */
    record Letter(Kind kind, Instant about) {}

    /** From when on clips are not taken; null as long as nothing ends. */
    Instant clipsUntil() {
        Instant end = subscription == null ? plus(trialEndsAt, GRACE) : subscriptionEnds();
        return end == null ? null : latest(end, trialEndsAt, notBefore);
    }

    private Instant subscriptionEnds() {
        return switch (subscription.status()) {
            case PAST_DUE, UNPAID, PAUSED ->
                earliest(plus(subscription.failingSince(), GRACE), subscription.cancelAt());
            case CANCELED ->
                subscription.endAnnounced()
                        ? subscription.endedAt()
                        : latest(
                                subscription.endedAt(),
                                plus(
                                        Objects.requireNonNullElse(subscription.failingSince(), subscription.endedAt()),
                                        GRACE));
            default -> subscription.cancelAt();
        };
    }

    Standing standing(Instant now) {
        Instant end = clipsUntil();
        boolean subscribed = subscription != null && subscription.status().living();
        State state = end != null && !now.isBefore(end) ? State.STOPPED : state(now);
        Instant until = switch (state) {
            case NOT_BEGUN -> null;
            case TRIAL -> subscription == null ? trialEndsAt : subscription.trialEndsAt();
            case ACTIVE -> subscription.periodEndsAt();
            case CANCELLED -> subscription.cancelAt();
            case TRIAL_OVER, PAST_DUE, ENDED, STOPPED -> end;
        };
        return new Standing(state, subscribed, until, end);
    }

    private State state(Instant now) {
        if (subscription == null) {
            if (trialEndsAt == null) {
                return State.NOT_BEGUN;
            }
            return now.isBefore(trialEndsAt) ? State.TRIAL : State.TRIAL_OVER;
        }
        return switch (subscription.status()) {
            case PAST_DUE, UNPAID, PAUSED -> State.PAST_DUE;
            case CANCELED -> State.ENDED;
            case TRIALING -> subscription.cancelAt() == null ? State.TRIAL : State.CANCELLED;
            default -> subscription.cancelAt() == null ? State.ACTIVE : State.CANCELLED;
        };
    }

    /** What there is to be told now. */
    Optional<Letter> letter(Instant now) {
        Standing standing = standing(now);
        Instant end = standing.clipsUntil();
        boolean soon = end != null && !now.isBefore(end.minus(LAST_NOTICE));
        return Optional.ofNullable(
                switch (standing.state()) {
                    case STOPPED -> new Letter(Kind.STOPPED, end);
                    case CANCELLED -> new Letter(Kind.CANCELLED, standing.until());
                    case TRIAL_OVER -> soon ? new Letter(Kind.ABOUT_TO_STOP, end) : new Letter(Kind.TRIAL_OVER, end);
                    case PAST_DUE -> soon ? new Letter(Kind.ABOUT_TO_STOP, end) : new Letter(Kind.PAYMENT_FAILED, end);
                    case ENDED -> soon ? new Letter(Kind.ABOUT_TO_STOP, end) : new Letter(Kind.ENDED, end);
                    case TRIAL -> beforeTrialEnds(standing, now);
                    case NOT_BEGUN, ACTIVE -> null;
                });
    }

    private static Letter beforeTrialEnds(Standing standing, Instant now) {
        if (now.isBefore(standing.until().minus(TRIAL_NOTICE))) {
            return null;
        }
        return new Letter(standing.subscribed() ? Kind.FIRST_PAYMENT : Kind.TRIAL_ENDS, standing.until());
    }

    /** When something changes by itself, the next time from now. */
    Optional<Instant> nextChange(Instant now) {
        Instant trial = subscription == null ? trialEndsAt : subscription.trialEndsAt();
        Instant end = clipsUntil();
        return Stream.of(minus(trial, TRIAL_NOTICE), trial, minus(end, LAST_NOTICE), end)
                .filter(moment -> moment != null && moment.isAfter(now))
                .min(Instant::compareTo);
    }

    private static Instant plus(Instant moment, Duration span) {
        return moment == null ? null : moment.plus(span);
    }

    private static Instant minus(Instant moment, Duration span) {
        return moment == null ? null : moment.minus(span);
    }

    private static Instant latest(Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Instant earliest(Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
