package com.penny.network.control;

import com.penny.incidents.Relinking;
import com.penny.incidents.Sightings;
import com.penny.incidents.Sightings.Person;
import com.penny.incidents.Sightings.Sighting;
import com.penny.network.control.Rule.Outcome;
import com.penny.network.control.Rule.Standing;
import com.penny.network.control.Rules.Judgement;
import com.penny.network.entity.Hold;
import com.penny.network.entity.Holds;
import com.penny.network.entity.Listing;
import com.penny.network.entity.Listings;
import com.penny.network.entity.Policies;
import com.penny.network.entity.PolicyVersion;
import com.penny.network.entity.PolicyVersion.Terms;
import com.penny.stores.Regions;
import com.penny.stores.Regions.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a policy would do to the people whose incidents there are: the same rules on the same facts, and nothing is changed. */
@ApplicationScoped
public class DryRun {

    /** What becomes of somebody. */
    @Schema(name = "DryRunChange")
    public enum Change {
        ADDED,
        LEAVES,
        /** Meets the policy, and something keeps them from being listed. */
        STOPPED,
        STAYS
    }

    /** What keeps somebody from being listed who meets a policy. */
    @Schema(name = "DryRunGuard")
    public enum Guard {
        /** Minor, vulnerable or redacted. */
        SPARED,
        DISPUTED,
        HELD,
        /** Listed before, and seen too little since. */
        ENDED_BEFORE
    }

    /**
     * One person in one region.
     *
     * @param guard of whom is stopped; null for the others
     * @param rests what counts, or counted; the oldest first
     */
    public record Effect(Person person, Region region, Change change, Guard guard, List<Sighting> rests) {}

    /**
     * @param people with incidents that could count, in the regions where the policy holds
     * @param met how many of them meet the policy itself
     * @param now how many are listed or suspended by the policies as they are
     * @param then how many with this one
     * @param effects those that change first, then those that are stopped, then those that stay
     * @param overturned how many incidents of those who are added have not stood
     */
    public record Report(int people, int met, int now, int then, List<Effect> effects, int overturned) {}

    private record Case(UUID offenderId, UUID regionId) {}

    /** All that both weighings are made of. */
    private record Facts(
            List<Sighting> all,
            Map<Case, List<Sighting>> cases,
            Map<UUID, Region> regions,
            Map<Case, Listing> current,
            Map<Case, Instant> ends,
            Set<UUID> contested,
            Set<UUID> held,
            Set<UUID> redacted,
            Map<UUID, Person> people,
            Instant at) {

        Standing standing(Case one) {
            Listing listing = current.get(one);
            return new Standing(
                    cases.getOrDefault(one, List.of()),
                    contested,
                    people.get(one.offenderId()).spared() || redacted.contains(one.offenderId()),
                    held.contains(one.offenderId()),
                    ends.get(one),
                    listing == null ? null : listing.listedAt(),
                    at);
        }

        /** With nothing in the way. */
        Standing bare(Case one) {
            return new Standing(cases.getOrDefault(one, List.of()), Set.of(), false, false, null, null, at);
        }
    }

    @Inject
    Sightings sightings;

    @Inject
    Regions regions;

    @Inject
    Policies policies;

    @Inject
    Listings listings;

    @Inject
    Holds holds;

    @Inject
    Relinking relinking;

    @Inject
    Clock clock;

    /** In the transaction under way, as Penny Ops. @param policyId whose place it takes; null for a policy beside the others */
    Report of(UUID policyId, Terms terms) {
        Facts facts = facts();
        List<PolicyVersion> active = policies.active();
        Rule tried = Rule.of(new PolicyVersion(null, policyId, 0, terms, null, facts.at()));
        Rules before = new Rules(active.stream().map(Rule::of).toList());
        Rules after = new Rules(Stream.concat(
                        active.stream()
                                .filter(version -> !version.policyId().equals(policyId))
                                .map(Rule::of),
                        Stream.of(tried))
                .toList());
        List<Effect> effects = new ArrayList<>();
        int people = 0;
        int met = 0;
        int now = 0;
        int then = 0;
        for (Case one : Stream.concat(facts.cases().keySet().stream(), facts.current().keySet().stream())
                .collect(Collectors.toSet())) {
            Standing standing = facts.standing(one);
            boolean here = tried.holdsIn(one.regionId());
            boolean meets = here && tried.judge(facts.bare(one)).outcome() == Outcome.LISTED;
            Judgement was = before.judge(one.regionId(), standing);
            Judgement is = after.judge(one.regionId(), standing);
            people += here && !facts.cases().getOrDefault(one, List.of()).isEmpty() ? 1 : 0;
            met += meets ? 1 : 0;
            now += known(was) ? 1 : 0;
            then += known(is) ? 1 : 0;
            if (known(was) || known(is) || meets) {
                effects.add(effect(
                        facts,
                        one,
                        was,
                        is,
                        meets ? tried.judge(facts.bare(one)).sightings() : List.of()));
            }
        }
        effects.sort(Comparator.comparing(Effect::change)
                .thenComparing(effect -> effect.person().reference())
                .thenComparing(effect -> effect.region().id()));
        return new Report(people, met, now, then, effects, overturned(facts, effects));
    }

    private Effect effect(Facts facts, Case one, Judgement was, Judgement is, List<Sighting> met) {
        Change change =
                known(is) ? known(was) ? Change.STAYS : Change.ADDED : known(was) ? Change.LEAVES : Change.STOPPED;
        List<Sighting> rests = Stream.of(is.verdict().sightings(), was.verdict().sightings(), met)
                .filter(sightings -> !sightings.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Effect(
                facts.people().get(one.offenderId()),
                facts.regions().get(one.regionId()),
                change,
                change == Change.STOPPED ? guard(facts.standing(one), rests) : null,
                rests);
    }

    private static Guard guard(Standing person, List<Sighting> rests) {
        if (person.spared()) {
            return Guard.SPARED;
        }
        if (person.held()) {
            return Guard.HELD;
        }
        boolean disputed =
                rests.stream().anyMatch(sighting -> person.contested().contains(sighting.theftId()));
        return disputed ? Guard.DISPUTED : Guard.ENDED_BEFORE;
    }

    private static boolean known(Judgement judgement) {
        Outcome outcome = judgement.verdict().outcome();
        return outcome == Outcome.LISTED || outcome == Outcome.SUSPENDED;
    }

    private static int overturned(Facts facts, List<Effect> effects) {
        Set<UUID> added = effects.stream()
                .filter(effect -> effect.change() == Change.ADDED)
                .map(effect -> effect.person().id())
                .collect(Collectors.toSet());
        return (int) facts.all().stream()
                .filter(sighting -> sighting.overturned() && added.contains(sighting.offenderId()))
                .count();
    }

    private Facts facts() {
        Instant at = clock.instant();
        List<Sighting> all = sightings.since(at.atZone(ZoneOffset.UTC)
                .minus(Rule.LONGEST)
                .minus(Rule.LONGEST)
                .toInstant());
        Map<UUID, Region> ofStores =
                regions.ofStores(all.stream().map(Sighting::storeId).collect(Collectors.toSet()));
        Map<Case, List<Sighting>> cases = all.stream()
                .filter(sighting -> !sighting.overturned() && ofStores.containsKey(sighting.storeId()))
                .collect(Collectors.groupingBy(sighting -> new Case(
                        sighting.offenderId(), ofStores.get(sighting.storeId()).id())));
        Map<Case, Listing> current = listings.current().stream()
                .collect(Collectors.toMap(
                        listing -> new Case(listing.offenderId(), listing.regionId()), Function.identity()));
        Map<Case, Instant> ends = listings.ends().stream()
                .collect(Collectors.toMap(end -> new Case(end.offenderId(), end.regionId()), Listings.End::at));
        Set<UUID> offenders = new HashSet<>();
        Stream.concat(cases.keySet().stream(), current.keySet().stream())
                .map(Case::offenderId)
                .forEach(offenders::add);
        List<Hold> held = holds.all();
        return new Facts(
                all,
                cases,
                regions.all().stream()
                        .collect(Collectors.toMap(each -> each.region().id(), Regions.Populated::region)),
                current,
                ends,
                listings.contested(),
                people(held, Hold.Kind.SUSPENDED),
                people(held, Hold.Kind.REDACTED),
                sightings.people(offenders),
                at);
    }

    /** What holds one person holds whom they turn out to be. */
    private Set<UUID> people(List<Hold> held, Hold.Kind kind) {
        return relinking.nowKnownAs(held.stream()
                .filter(hold -> hold.kind() == kind)
                .map(Hold::offenderId)
                .collect(Collectors.toSet()));
    }
}
