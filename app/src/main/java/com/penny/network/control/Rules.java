package com.penny.network.control;

import com.penny.network.control.Rule.Outcome;
import com.penny.network.control.Rule.Standing;
import com.penny.network.control.Rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Rules that hold side by side; the first that is met says why somebody is known. */
public record Rules(List<Rule> all) {

    /** @param rule null where none is met */
    public record Judgement(Rule rule, Verdict verdict) {}

    public Rules {
        all = List.copyOf(all);
    }

    /** Always the same for the same. */
    public Judgement judge(UUID regionId, Standing person) {
        return all.stream()
                .filter(rule -> rule.holdsIn(regionId))
                .map(rule -> new Judgement(rule, rule.judge(person)))
                .filter(judgement -> !judgement.verdict().sightings().isEmpty())
                // Keeps the order of the rules among equals.
                .min(Comparator.comparing(judgement -> judgement.verdict().outcome()))
                .orElseGet(() -> new Judgement(
                        null,
                        new Verdict(person.listedAt() == null ? Outcome.UNKNOWN : Outcome.ENDED, List.of(), null)));
    }
}
