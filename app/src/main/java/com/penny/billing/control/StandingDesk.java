package com.penny.billing.control;

import com.penny.audit.Audit;
import com.penny.billing.Standings;
import com.penny.billing.control.Entitlement.Letter;
import com.penny.billing.entity.StandingBook;
import com.penny.billing.entity.StandingBook.Bounds;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.billing.entity.Trial;
import com.penny.billing.entity.TrialBook;
import com.penny.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out where stores stand, and sees to what follows. Works in the transaction under way. */
@ApplicationScoped
public class StandingDesk implements Standings {

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    @Inject
    TrialBook trials;

    @Inject
    SubscriptionBook subscriptions;

    @Inject
    StandingBook standings;

    @Inject
    Plan plan;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public Map<UUID, Standing> of(Collection<UUID> storeIds) {
        Instant now = clock.instant();
        return entitlements(storeIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> asOffered(each.getValue(), now)));
    }

    /** Nobody stops for what they cannot buy. */
    private Standing asOffered(Entitlement entitlement, Instant now) {
        Standing standing = entitlement.standing(now);
        boolean ends = standing.state() == State.TRIAL_OVER || standing.state() == State.STOPPED;
        return plan.offer().isEmpty() && !standing.subscribed() && ends
                ? new Standing(State.NOT_BEGUN, false, null, null)
                : standing;
    }

    @Override
    public boolean takesClips(UUID storeId) {
        Optional<Instant> until = standings.clipsUntil(storeId);
        return until.isEmpty() || plan.offer().isEmpty() || clock.instant().isBefore(until.get());
    }

    /** As a job of the store, whenever something has changed or was to change by now; twice is once. */
    void settle(UUID storeId) {
        subscriptions.queue(storeId);
        Instant now = clock.instant();
        if (plan.offer().isEmpty()) {
            // Whenever something is sold one day, nobody stops on the day before they could buy it.
            standings.postpone(storeId, now.plus(Entitlement.GRACE));
        }
        Entitlement entitlement = entitlement(storeId);
        Bounds bounds = standings.bounds(storeId);
        State state = asOffered(entitlement, now).state();
        standings.settle(storeId, entitlement.clipsUntil(), state);
        if (state != bounds.state()) {
            audit.record(
                    storeId,
                    "subscription.changed",
                    storeId,
                    Map.of("from", bounds.state().name(), "to", state.name()));
        }
        letter(storeId)
                .ifPresent(letter -> outbox.enqueue(
                        WriteStandingLetter.NAME,
                        storeId + "/" + letter.kind() + "/" + letter.about().getEpochSecond()));
        next(storeId, entitlement, now)
                .ifPresent(moment -> outbox.enqueue(
                        LookAtStanding.NAME,
                        storeId + "/" + moment.getEpochSecond(),
                        Duration.between(now, moment).plusSeconds(1)));
    }

    /** What the administrators of a store are to be told now; nobody is of one that is closed. */
    Optional<Letter> letter(UUID storeId) {
        return standings.bounds(storeId).closedAt() == null && plan.offer().isPresent()
                ? entitlement(storeId).letter(clock.instant())
                : Optional.empty();
    }

    /** What comes by itself, and a look once a day for what does not: what was not heard of Stripe, and whether something is sold by now. */
    private Optional<Instant> next(UUID storeId, Entitlement entitlement, Instant now) {
        Optional<Instant> change = entitlement.nextChange(now);
        boolean living = entitlement.subscription() != null
                && entitlement.subscription().status().living();
        if (!living && plan.offer().isPresent()) {
            return change;
        }
        Instant daily = daily(storeId, now);
        return change.filter(moment -> moment.isBefore(daily)).or(() -> Optional.of(daily));
    }

    /** The same moment of a day for a store, so that what is asked for twice is one; another for each, so that they do not come at once. */
    private static Instant daily(UUID storeId, Instant now) {
        long offset = Math.floorMod(storeId.hashCode(), DAY_SECONDS);
        long day = Math.floorDiv(now.getEpochSecond() - offset, DAY_SECONDS) + 1;
        return Instant.ofEpochSecond(day * DAY_SECONDS + offset);
    }

    private Entitlement entitlement(UUID storeId) {
        return entitlements(List.of(storeId)).get(storeId);
    }

    private Map<UUID, Entitlement> entitlements(Collection<UUID> storeIds) {
        Map<UUID, Instant> ends = trials.of(storeIds).stream().collect(Collectors.toMap(Trial::storeId, Trial::endsAt));
        Map<UUID, StoreSubscription> subscribed = subscriptions.governing(storeIds);
        Map<UUID, Bounds> bounds = standings.bounds(storeIds);
        return storeIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Entitlement(
                                ends.get(id),
                                subscribed.containsKey(id) ? subscribed.get(id).facts() : null,
                                bounds.containsKey(id) ? bounds.get(id).notBefore() : null)));
    }
}
