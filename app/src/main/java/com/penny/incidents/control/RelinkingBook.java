package com.penny.incidents.control;

import com.penny.incidents.Relinking;
import com.penny.incidents.entity.Corrections;
import com.penny.incidents.entity.LinkCorrection;
import com.penny.incidents.entity.LinkCorrection.Kind;
import com.penny.incidents.entity.Thefts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
public class RelinkingBook implements Relinking {

    @Inject
    Corrections corrections;

    @Inject
    Thefts thefts;

    @Override
    public Correction correction(UUID id) {
        LinkCorrection correction = corrections.byId(id);
        return new Correction(
                id,
                correction.kind() == Kind.MERGE,
                correction.undoesMerge(),
                correction.fromId(),
                correction.toId(),
                correction.theftIds(),
                Set.copyOf(correction.alertIds()),
                correction.proposedBy(),
                correction.decidedBy());
    }

    @Override
    public boolean relink(UUID theftId, Correction correction) {
        if (!thefts.byId(theftId).offenderId().equals(correction.from())) {
            return false;
        }
        if (correction.theftIds().contains(theftId)) {
            thefts.relink(theftId, correction.to());
        }
        return true;
    }

    @Override
    public Set<UUID> nowKnownAs(Set<UUID> offenderIds) {
        return closure(offenderIds, thefts::mergedInto);
    }

    @Override
    public Set<UUID> everKnownAs(UUID offenderId) {
        return closure(Set.of(offenderId), thefts::mergedFrom);
    }

    private static Set<UUID> closure(Set<UUID> start, Function<Set<UUID>, Set<UUID>> step) {
        Set<UUID> all = new HashSet<>(start);
        for (Set<UUID> fresh = start; !fresh.isEmpty(); ) {
            fresh = new HashSet<>(step.apply(fresh));
            fresh.removeAll(all);
            all.addAll(fresh);
        }
        return all;
    }
}
