package com.penny.rights.control;

import com.penny.evidence.EvidenceHolds;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.recovery.LinkedPeople;
import com.penny.recovery.LinkedPeople.Linked;
import com.penny.rights.entity.RightsRequest.Ground;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the law says has to stay although the person concerned wants it erased (GDPR, article 17 (3)). Begins its own transactions: what is
 * owed is a store's, and Penny Ops sees it nowhere but in a dispute.
 */
@ApplicationScoped
public class LegalBasis {

    /** @param grounds why its evidence stays; none where it may go */
    public record Weighed(Theft incident, List<Ground> grounds) {

        public boolean mayGo() {
            return grounds.isEmpty();
        }
    }

    /**
     * What is kept of somebody.
     *
     * @param people who the account is linked to today, and who they turned out to be
     * @param incidents newest first
     * @param undecided whether an incident that they came for is still under review: nobody knows whose it is
     */
    public record Basis(Set<UUID> people, List<Weighed> incidents, boolean undecided) {

        /** Whether nothing has to stay. */
        public boolean mayAllGo() {
            return !undecided && incidents.stream().allMatch(Weighed::mayGo);
        }
    }

    @Inject
    LinkedPeople links;

    @Inject
    Incidents incidents;

    @Inject
    Relinking relinking;

    @Inject
    Debts debts;

    @Inject
    EvidenceHolds holds;

    @Inject
    Transactions transactions;

    /** Of whom the account is linked to today: a link may have been put right since it asked. Begins its own transactions. */
    public Basis of(UUID accountId) {
        Linked linked = links.of(accountId);
        Set<UUID> people = transactions.as(Persona.job(), () -> relinking.nowKnownAs(linked.offenderIds()));
        List<Weighed> weighed = people.isEmpty()
                ? List.of()
                : transactions.as(Persona.jobFor(people), () -> incidents.theftsOf(people)).stream()
                        .map(this::weigh)
                        .toList();
        return new Basis(people, weighed, linked.undecided());
    }

    private Weighed weigh(Theft theft) {
        return transactions.as(Persona.job(theft.storeId()), () -> {
            List<Ground> grounds = new ArrayList<>();
            if (holds.legal(theft.storeId(), theft.recordings())) {
                grounds.add(Ground.LEGAL_HOLD);
            }
            debts.ofTheft(theft.id()).stream().map(Debt::state).forEach(state -> {
                if (state == Debts.State.OPEN) {
                    grounds.add(Ground.CLAIM);
                } else if (state == Debts.State.DISPUTED) {
                    grounds.add(Ground.DISPUTE);
                }
            });
            return new Weighed(theft, grounds);
        });
    }
}
