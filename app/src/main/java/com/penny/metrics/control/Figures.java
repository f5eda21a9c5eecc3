package com.penny.metrics.control;

import com.penny.identity.People;
import com.penny.identity.People.Name;
import com.penny.kernel.Cursor;
import com.penny.metrics.Kpi;
import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpi.Group;
import com.penny.metrics.Kpis;
import com.penny.metrics.control.Buckets.Bucket;
import com.penny.metrics.entity.AlertsBehind;
import com.penny.metrics.entity.AlertsBehind.Behind;
import com.penny.metrics.entity.AlertsBehind.Line;
import com.penny.metrics.entity.Changes;
import com.penny.metrics.entity.Counts;
import com.penny.metrics.entity.Counts.Row;
import com.penny.metrics.entity.Members;
import com.penny.metrics.entity.Members.Member;
import com.penny.metrics.entity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a period, as they have been counted. */
@ApplicationScoped
public class Figures {

    private static final Tally NOTHING = new Tally(List.of());

    /** Everything that a period as a whole has; storage is of now, and the steps of stores of those that joined. */
    private static final Set<Group> OF_A_PERIOD = Set.of(Group.VOLUME, Group.QUALITY, Group.SPEED, Group.MONEY);

    /** @param day UTC */
    public record Day(LocalDate day, List<Measured> values) {}

    /** @param name null for reviewers who are gone */
    public record Part(UUID id, String name, String store, List<Measured> values) {}

    /** @param kind as evidence is stored */
    public record Kept(String kind, long objects, long bytes) {}

    @Inject
    Counts counts;

    @Inject
    Members members;

    @Inject
    AlertsBehind alerts;

    @Inject
    Changes changes;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** Up to when everything is counted. */
    public Instant asOf() {
        Instant oldest = changes.oldest();
        return oldest == null ? clock.instant() : oldest;
    }

    public List<Kpi> ofAPeriod() {
        return Kpis.all().stream()
                .filter(kpi ->
                        OF_A_PERIOD.contains(kpi.group()) && !kpi.dimensions().equals(List.of(Dimension.REVIEWER)))
                .toList();
    }

    public List<Measured> sums(Collection<Kpi> kpis, Period period, UUID storeId) {
        return new Tally(counts.sums(scope(period, storeId))).measured(kpis);
    }

    /** Every day of the period, those on which nothing was too. */
    public List<Day> days(Collection<Kpi> kpis, Period period, UUID storeId) {
        Map<String, Tally> tallies = Tally.byKey(counts.days(scope(period, storeId), measures(kpis)));
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> new Day(
                        day, tallies.getOrDefault(day.toString(), NOTHING).measured(kpis)))
                .toList();
    }

    public List<Bucket> histogram(Kpi kpi, Period period, UUID storeId) {
        return new Tally(counts.sums(scope(period, storeId)))
                .buckets(kpi.of().get(0))
                .all();
    }

    /** By id. @param after null for the first page */
    public List<Part> parts(Dimension dimension, Period period, UUID storeId, UUID after, int limit) {
        Scope scope = scope(period, storeId);
        List<Member> page = members.page(dimension, scope, after, limit);
        List<UUID> ids = page.stream().map(Member::id).toList();
        List<Row> rows = ids.isEmpty() ? List.of() : counts.of(dimension, ids, scope);
        Map<String, Tally> tallies = Tally.byKey(rows);
        Map<UUID, Name> names = dimension == Dimension.REVIEWER ? people.reviewers(ids) : Map.of();
        List<Kpi> kpis = Kpis.by(dimension);
        return page.stream()
                .map(member -> new Part(
                        member.id(),
                        member.name() == null && names.containsKey(member.id())
                                ? names.get(member.id()).name()
                                : member.name(),
                        member.store(),
                        tallies.getOrDefault(member.id().toString(), NOTHING).measured(kpis)))
                .toList();
    }

    /** What is kept now, the kind that takes most room first. */
    public List<Kept> storage(UUID storeId) {
        Map<String, Long> objects =
                counts.ever(storeId, List.of("objects")).stream().collect(Collectors.toMap(Row::part, Row::n));
        return counts.ever(storeId, List.of("bytes")).stream()
                .map(row -> new Kept(row.part(), objects.getOrDefault(row.part(), 0L), row.n()))
                .toList();
    }

    /** Newest first. @param counted names of counts that alerts can be found by */
    public List<Behind> behind(
            Collection<String> counted, Period period, UUID storeId, Line line, Cursor after, int limit) {
        return alerts.list(counted, storeId, line, period.begin(), period.finish(), after, limit);
    }

    private static Scope scope(Period period, UUID storeId) {
        return new Scope(period.from(), period.to(), storeId);
    }

    private static Set<String> measures(Collection<Kpi> kpis) {
        return kpis.stream()
                .flatMap(kpi -> Stream.concat(kpi.of().stream(), kpi.among().stream()))
                .collect(Collectors.toSet());
    }
}
