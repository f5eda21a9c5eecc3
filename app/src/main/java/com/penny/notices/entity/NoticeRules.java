package com.penny.notices.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** How often a store wants to be told. */
@Entity
@DynamicUpdate
@Table(name = "notice_rules")
public class NoticeRules {

    private static final int COOLDOWN_S = 120;
    private static final int UNANSWERED_AFTER_S = 90;
    private static final int HOURLY_BUDGET = 12;

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "cooldown_s")
    private int cooldownS;

    @Column(name = "unanswered_after_s")
    private Integer unansweredAfterS;

    @Column(name = "hourly_budget")
    private int hourlyBudget;

    protected NoticeRules() {}

    /** Those of a store that has not chosen. */
    public NoticeRules(UUID storeId) {
        this.storeId = storeId;
        change(COOLDOWN_S, UNANSWERED_AFTER_S, HOURLY_BUDGET);
    }

    /**
     * @param cooldown seconds between two alerts of one camera that are both told
     * @param unansweredAfter seconds until it is told that nobody has taken an alert; null for never
     * @param budget alerts within an hour, after which single ones are told no longer
     */
    public final void change(int cooldown, Integer unansweredAfter, int budget) {
        cooldownS = cooldown;
        unansweredAfterS = unansweredAfter;
        hourlyBudget = budget;
    }

    public Duration cooldown() {
        return Duration.ofSeconds(cooldownS);
    }

    public Optional<Duration> unansweredAfter() {
        return Optional.ofNullable(unansweredAfterS).map(Duration::ofSeconds);
    }

    public int hourlyBudget() {
        return hourlyBudget;
    }
}
