package com.penny.notices.control;

import com.penny.kernel.Ids;
import com.penny.notices.Notices;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.Notice.Held;
import com.penny.notices.entity.Notice.Kind;
import com.penny.notices.entity.NoticeBook;
import com.penny.notices.entity.NoticeRules;
import com.penny.notices.entity.Restraint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rations what a store is told, so that it goes on listening. */
@ApplicationScoped
public class Announcements implements Notices {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    NoticeBook notices;

    @Inject
    Restraint restraint;

    @Inject
    FanOut fanOut;

    @Inject
    Clock clock;

    @Override
    public void raised(AlertNews alert) {
        notices.takeTurns(alert.storeId());
        if (notices.has(alert.storeId(), alert.alertId(), Kind.ALERT)) {
            return;
        }
        Optional<Held> held = held(alert);
        Notice notice = add(Kind.ALERT, alert, held.orElse(null));
        if (held.isEmpty()) {
            fanOut.toAll(notice);
        } else if (held.get() == Held.BUDGET) {
            sayOnceThatThereAreMany(alert.storeId());
        }
    }

    /** Told whatever else is kept back: somebody waits for an answer. Not of a camera that staff have put to sleep. */
    @Override
    public void unanswered(AlertNews alert) {
        notices.takeTurns(alert.storeId());
        if (notices.has(alert.storeId(), alert.alertId(), Kind.UNANSWERED)) {
            return;
        }
        Instant now = clock.instant();
        Held held = null;
        if (restraint.snoozed(alert.storeId(), alert.cameraId(), now)) {
            held = Held.SNOOZED;
        } else if (spent(alert.storeId(), Kind.UNANSWERED, now)) {
            held = Held.BUDGET;
        }
        Notice notice = add(Kind.UNANSWERED, alert, held);
        if (held == null) {
            fanOut.toAll(notice);
        }
    }

    @Override
    public void mentioned(AlertNews alert, Set<UUID> accounts) {
        notices.takeTurns(alert.storeId());
        Notice notice = add(Kind.MENTION, alert, null);
        fanOut.toThese(notice, accounts);
    }

    @Override
    public void returned(ReturnNews news) {
        notices.takeTurns(news.storeId());
        if (notices.hasReturn(news.storeId(), news.listingId(), news.occurredAt())) {
            return;
        }
        Instant now = clock.instant();
        Held held = spent(news.storeId(), Kind.RETURN, now) ? Held.BUDGET : null;
        Notice notice = new Notice(Ids.next(clock), news, held, now);
        notices.add(notice);
        if (held == null) {
            fanOut.toAll(notice);
        }
    }

    @Override
    public Optional<Duration> patience(UUID storeId) {
        return restraint.rules(storeId).unansweredAfter();
    }

    private Optional<Held> held(AlertNews alert) {
        Instant now = clock.instant();
        NoticeRules rules = restraint.rules(alert.storeId());
        if (restraint.snoozed(alert.storeId(), alert.cameraId(), now)) {
            return Optional.of(Held.SNOOZED);
        }
        if (notices.toldOf(alert.storeId(), alert.cameraId(), now.minus(rules.cooldown()))) {
            return Optional.of(Held.COOLDOWN);
        }
        return spent(alert.storeId(), Kind.ALERT, now) ? Optional.of(Held.BUDGET) : Optional.empty();
    }

    private boolean spent(UUID storeId, Kind kind, Instant now) {
        return notices.told(storeId, kind, now.minus(HOUR))
                >= restraint.rules(storeId).hourlyBudget();
    }

    private void sayOnceThatThereAreMany(UUID storeId) {
        Instant now = clock.instant();
        if (notices.told(storeId, Kind.MANY, now.minus(HOUR)) == 0) {
            Notice many = new Notice(Ids.next(clock), storeId, Kind.MANY, now);
            notices.add(many);
            fanOut.toAll(many);
        }
    }

    private Notice add(Kind kind, AlertNews alert, Held held) {
        Notice notice = new Notice(Ids.next(clock), kind, alert, held, clock.instant());
        notices.add(notice);
        return notice;
    }
}
