package com.penny.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.History;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpis;
import com.penny.metrics.entity.AlertsBehind.Behind;
import com.penny.metrics.entity.AlertsBehind.Line;
import com.penny.metrics.entity.AlertsBehind.Outcome;
import com.penny.metrics.entity.MetricsOnPostgres;
import com.penny.metrics.entity.Scope;
import com.penny.tenancy.Persona;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting on a real database, under row-level security and with its triggers. */
@Tag("database")
class CountingTest {

    private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Persona OPS = Persona.ops(UUID.randomUUID());
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    /** The figures of these stores and no other's, so that what another test left does not matter. */
    private static final String STORED = "select string_agg(c::text, ';' order by c::text) from kpi_count c"
            + " where n <> 0 and store_id in (select id from store where name = '=Corner Shop')";

    private static final String TOTALS =
            "select coalesce(string_agg(concat_ws(',', dimension, member_id, day, measure, part, n), ';'"
                    + " order by concat_ws(',', dimension, member_id, day, measure, part, n)), '') from kpi_total where n <> 0";

    private static final String SUMMED =
            "select coalesce(string_agg(line, ';' order by line), '') from (select concat_ws(',',"
                    + " case when dimension in ('CAMERA', 'STORE') then 'ALL' else dimension end,"
                    + " case when dimension in ('CAMERA', 'STORE') then '00000000-0000-0000-0000-000000000000' else member_id end,"
                    + " day, measure, part, sum(n)) as line from kpi_count group by case when dimension in ('CAMERA', 'STORE') then 'ALL'"
                    + " else dimension end, case when dimension in ('CAMERA', 'STORE') then '00000000-0000-0000-0000-000000000000' else"
                    + " member_id end, day, measure, part having sum(n) <> 0) lines";

    private final MetricsOnPostgres database = new MetricsOnPostgres();
    private final Counting counting = new Counting();
    private History history;
    private UUID store;
    private UUID camera;

    @BeforeEach
    void openAStore() throws SQLException {
        counting.changes = database.changes();
        counting.rollUp = database.rollUp();
        counting.transactions = database;
        history = new History();
        store = history.store(NOON.minusSeconds(86_400));
        camera = history.camera(store);
    }

    @AfterEach
    void close() throws SQLException {
        history.close();
        database.close();
    }

    @Test
    void whatBecomesOfAlertsIsCountedOnTheDayTheyWereRaised() {
        UUID reviewer = UUID.randomUUID();
        List<UUID> alerts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            alerts.add(history.alert(store, camera, NOON.plusSeconds(i)));
        }
        history.dismissed(alerts.get(1));
        history.confirmed(alerts.get(2));
        history.confirmed(alerts.get(3));
        history.rejected(alerts.get(3), reviewer);
        history.confirmed(alerts.get(4));
        history.approved(alerts.get(4), reviewer);
        history.paid(alerts.get(4), NOON.plusSeconds(86_400));
        history.confirmed(alerts.get(5));
        history.approved(alerts.get(5), reviewer);
        history.paid(alerts.get(5), NOON.plusSeconds(86_400));
        history.disputed(alerts.get(5));
        counting.count(store);
        assertThat(value("dispute").rate().share()).isEqualTo(0.5);

        history.withdrawn(alerts.get(5));
        history.readAgain(alerts.get(4), "APPROVED");
        counting.count(store);

        assertThat(value("alerts").count()).isEqualTo(6);
        assertThat(value("undecided").count()).isEqualTo(1);
        assertThat(value("pending").count()).isEqualTo(1);
        Measured wrong = value("false_positive");
        assertThat(List.of(wrong.count(), wrong.among())).containsExactly(3L, 4L);
        assertThat(wrong.rate().low()).isBetween(0.25, 0.35);
        assertThat(value("overturn").rate().share()).isEqualTo(0.5);
        assertThat(value("confirmation").among()).isEqualTo(5);
        assertThat(value("raise").count()).isEqualTo(6);
        assertThat(value("raise").median().aboveMillis()).isLessThan(2_000);
        assertThat(value("raise").median().atMostMillis()).isGreaterThanOrEqualTo(2_000);
        assertThat(value("worth").money()).extracting(money -> money.minor()).containsExactly(2_000L);
        assertThat(value("recovered").money())
                .extracting(money -> money.minor())
                .containsExactly(2_000L);
        assertThat(behind(List.of("overturned"))).extracting(Behind::outcome).containsExactly(Outcome.OVERTURNED);
        assertThat(behind(List.of("disputed"))).extracting(Behind::id).containsExactly(alerts.get(5));
        assertThat(behind(List.of("dismissed", "rejected", "overturned"))).hasSize(3);
        assertThat(history.text(
                        "select string_agg(measure || n, ',' order by measure) from kpi_count where store_id = ?"
                                + " and dimension = 'REVIEWER'",
                        store))
                .isEqualTo("agreed1,disputed1,overturned1,rejected1,reread1,standing1");
    }

    @Test
    void stepsMoneyAndStorageAreCountedOnTheirOwnDays() {
        UUID alert = history.alert(store, camera, NOON);
        history.open(store);
        history.confirmed(alert);
        history.approved(alert, UUID.randomUUID());
        history.paid(alert, NOON);
        history.evidence(store, alert, "CLIP", 700, NOON);
        history.evidence(store, alert, "PREVIEW", 50, NOON);
        counting.count(store);

        assertThat(history.text(
                        "select string_agg(measure, ',' order by measure) from kpi_count where store_id = ? and day = '2026-11-09'",
                        store))
                .isEqualTo("confirmed_one,had_alert,had_incident,joined,opened,sent_clip,was_paid");
        assertThat(value("paid").money()).extracting(money -> money.minor()).containsExactly(2_000L);
        assertThat(value("store_share").money())
                .extracting(money -> money.minor())
                .containsExactly(200L);
        assertThat(value("penny_share").money())
                .extracting(money -> money.minor())
                .containsExactly(1_800L);
        assertThat(value("bytes").count()).isEqualTo(750);

        history.shredded(alert);
        counting.count(store);

        assertThat(value("bytes").count()).isZero();
    }

    @Test
    void aTestClipAndASecondRecordingOfAnEventCountForNothing() {
        UUID card = history.alert(store, camera, NOON);
        UUID second = history.alert(store, camera, NOON.plusSeconds(3));
        UUID test = history.alert(store, camera, NOON.plusSeconds(9));
        history.change("update alert set event_id = ? where id = ?", card, second);
        history.change("update alert set test = true where id = ?", test);
        counting.count(store);

        assertThat(value("alerts").count()).isEqualTo(1);
        assertThat(behind(List.of("undecided"))).extracting(Behind::id).containsExactly(card);
    }

    @Test
    void countedAgainNothingChangesAndNothingIsLeftToCount() {
        history.alert(store, camera, NOON);
        counting.count(store);
        String once = history.text(STORED);
        history.change("insert into kpi_change (store_id) values (?)", store);

        counting.count(store);

        assertThat(history.text(STORED)).isEqualTo(once);
        assertThat(history.number("select count(*) from kpi_change where store_id = ?", store))
                .isZero();
    }

    /** A week in two stores in an order by chance, counted whenever it comes about; then all of it from nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void fromNothingItComesToTheSame(long seed) {
        Random chance = new Random(seed);
        UUID other = history.store(NOON);
        UUID otherCamera = history.camera(other);
        List<UUID> reviewers = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<UUID> fresh = new ArrayList<>();
        List<UUID> pending = new ArrayList<>();
        List<UUID> approved = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            switch (chance.nextInt(9)) {
                case 0, 1, 2 -> {
                    boolean here = chance.nextBoolean();
                    Instant at = NOON.plusSeconds(60L * chance.nextInt(MINUTES_OF_A_WEEK));
                    UUID alert = history.alert(here ? store : other, here ? camera : otherCamera, at);
                    history.evidence(here ? store : other, alert, "CLIP", 1 + chance.nextInt(999), at);
                    fresh.add(alert);
                }
                case 3 -> any(fresh, chance, history::dismissed);
                case 4 ->
                    any(fresh, chance, alert -> {
                        history.confirmed(alert);
                        pending.add(alert);
                    });
                case 5 -> any(pending, chance, alert -> history.rejected(alert, reviewers.get(chance.nextInt(2))));
                case 6 ->
                    any(pending, chance, alert -> {
                        history.approved(alert, reviewers.get(chance.nextInt(2)));
                        if (chance.nextBoolean()) {
                            history.paid(alert, NOON.plusSeconds(60L * chance.nextInt(MINUTES_OF_A_WEEK)));
                        }
                        history.readAgain(alert, chance.nextBoolean() ? "APPROVED" : "REJECTED");
                        approved.add(alert);
                    });
                case 7 ->
                    any(approved, chance, alert -> {
                        history.disputed(alert);
                        history.withdrawn(alert);
                        history.shredded(alert);
                    });
                default -> counting.count(chance.nextBoolean() ? store : other);
            }
        }
        counting.count(store);
        counting.count(other);
        String stored = history.text(STORED);
        assertThat(stored).contains("overturned", "REVIEWER", "returned");
        assertThat(history.text(TOTALS)).isEqualTo(history.text(SUMMED));

        String totals = history.text(TOTALS);
        history.change("delete from kpi_count");
        history.change("delete from kpi_total");
        history.change("insert into kpi_change (store_id) select id from store where name = '=Corner Shop'");
        database.as(Persona.job(), () -> database.changes().stores(1_000)).forEach(counting::count);

        assertThat(history.text(STORED)).isEqualTo(stored);
        assertThat(history.text(TOTALS)).isEqualTo(totals);
    }

    private interface Act {
        void on(UUID alert);
    }

    private static void any(List<UUID> alerts, Random chance, Act act) {
        if (!alerts.isEmpty()) {
            act.on(alerts.remove(chance.nextInt(alerts.size())));
        }
    }

    private Measured value(String id) {
        Kpi kpi = Kpis.find(id).orElseThrow();
        LocalDate until = DAY.plusDays(1);
        return new Tally(database.as(OPS, () -> database.counts().sums(new Scope(DAY, until, store)))).measured(kpi);
    }

    private List<Behind> behind(List<String> counts) {
        return database.as(
                OPS,
                () -> database.alerts()
                        .list(counts, store, new Line(Dimension.CAMERA, camera), NOON, NOON.plusSeconds(60), null, 40));
    }
}
