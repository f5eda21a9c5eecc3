package com.penny.network.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.incidents.Severity;
import com.penny.incidents.Sightings.Sighting;
import com.penny.network.control.Rule.Outcome;
import com.penny.network.control.Rule.Standing;
import com.penny.network.control.Rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What happens to a person, weighed after each step as the network weighs it: in whatever order it comes, they are known or not. */
class ReplayTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final UUID SOMEBODY = new UUID(0, 7);

    private final Rules rules = new Rules(List.of(rule(2, Duration.ofDays(14)), rule(3, Duration.ofDays(60))));

    private enum What {
        APPROVED,
        DISPUTED,
        DECIDED,
        OVERTURNED,
        HELD,
        LET_GO
    }

    private record Event(What what, int incident) {}

    @Property
    void theSameEventsGiveTheSameListingInAnyOrder(@ForAll("incidents") List<Sighting> seen, @ForAll Random random) {
        List<Event> events = new ArrayList<>();
        for (int incident = 0; incident < seen.size(); incident++) {
            events.add(new Event(What.APPROVED, incident));
            if (random.nextInt(3) == 0) {
                events.add(new Event(What.DISPUTED, incident));
                if (random.nextBoolean()) {
                    events.add(new Event(random.nextBoolean() ? What.DECIDED : What.OVERTURNED, incident));
                }
            }
        }
        if (random.nextInt(3) == 0) {
            events.add(new Event(What.HELD, 0));
            events.add(new Event(What.LET_GO, 0));
        }

        assertThat(replay(seen, shuffled(events, random))).isEqualTo(replay(seen, shuffled(events, random)));
    }

    /** What the stores of the region see at the end: nobody, or whom and why. */
    private String replay(List<Sighting> seen, List<Event> events) {
        Map<UUID, Sighting> known = new LinkedHashMap<>();
        Set<UUID> contested = new HashSet<>();
        boolean held = false;
        Instant since = null;
        Verdict listing = null;
        for (Event event : events) {
            Sighting incident = seen.get(event.incident());
            switch (event.what()) {
                case APPROVED -> known.put(incident.theftId(), incident);
                case DISPUTED -> contested.add(incident.theftId());
                case DECIDED -> contested.remove(incident.theftId());
                case OVERTURNED -> {
                    contested.remove(incident.theftId());
                    known.remove(incident.theftId());
                }
                case HELD -> held = true;
                case LET_GO -> held = false;
            }
            Standing person = new Standing(
                    List.copyOf(known.values()), contested, false, held, since, listing == null ? null : NOW, NOW);
            Verdict verdict = rules.judge(SOMEBODY, person).verdict();
            switch (verdict.outcome()) {
                case LISTED, SUSPENDED -> listing = verdict;
                case ENDED -> {
                    since = person.spends(listing.expiry()) ? NOW : since;
                    listing = null;
                }
                case UNKNOWN -> {}
            }
        }
        return listing == null || listing.outcome() != Outcome.LISTED
                ? "nobody"
                : listing.sightings() + " until " + listing.expiry();
    }

    /** In some order in which they could come: nothing is disputed before it is approved, or decided before it is disputed. */
    private static List<Event> shuffled(List<Event> events, Random random) {
        List<Event> waiting = new ArrayList<>(events);
        List<Event> order = new ArrayList<>();
        Collections.shuffle(waiting, random);
        while (!waiting.isEmpty()) {
            Event next = waiting.stream()
                    .filter(event -> waiting.stream().noneMatch(other -> isBefore(other, event)))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            order.add(next);
        }
        return order;
    }

    private static boolean isBefore(Event one, Event other) {
        boolean ofHolds = one.what().compareTo(What.HELD) >= 0;
        return one.what().compareTo(other.what()) < 0
                && ofHolds == other.what().compareTo(What.HELD) >= 0
                && (ofHolds || one.incident() == other.incident());
    }

    @Provide
    Arbitrary<List<Sighting>> incidents() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 60))
                .as((store, day) -> new Sighting(
                        UUID.randomUUID(),
                        SOMEBODY,
                        new UUID(0, store),
                        NOW.minus(Duration.ofDays(day)),
                        Severity.MEDIUM,
                        null,
                        false))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Rule rule(int stores, Duration within) {
        return new Rule(UUID.randomUUID(), null, stores, within, Severity.LOW, null, Period.ofMonths(12));
    }
}
