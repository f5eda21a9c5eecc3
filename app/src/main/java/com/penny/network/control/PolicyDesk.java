package com.penny.network.control;

import com.penny.audit.Audit;
import com.penny.incidents.Severity;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.network.entity.Policies;
import com.penny.network.entity.PolicyVersion;
import com.penny.network.entity.PolicyVersion.State;
import com.penny.network.entity.PolicyVersion.Terms;
import com.penny.outbox.Outbox;
import com.penny.stores.Regions;
import com.penny.stores.Regions.Populated;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What Penny Ops does with policies: one proposes, another switches on, anybody ends. In the transaction under way. */
@ApplicationScoped
public class PolicyDesk {

    /** Task that has everybody weighed again; its instance is {@code versionId/cause}. */
    public static final String REWEIGH = "network-reweigh";

    /** A policy that lists more of the people with incidents than every second tells nobody from anybody. */
    private static final int MOST_PERCENT = 50;

    /** Of fewer people than this a share says nothing. */
    private static final int ENOUGH_PEOPLE = 10;

    @Inject
    Policies policies;

    @Inject
    DryRun dryRun;

    @Inject
    Regions regions;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * What would follow.
     *
     * @param policyId whose version it would be; null for a new policy
     * @throws Problem as {@link #propose}, but for a policy that lists everybody: that is what this shows
     */
    public DryRun.Report tryOut(UUID policyId, Terms terms) {
        requireSense(terms);
        if (policyId != null) {
            requirePolicy(policyId);
        }
        return dryRun.of(policyId, terms);
    }

    /**
     * @param policyId whose next version it is; null for a new policy
     * @throws Problem 404 for an unknown policy or region; 409 while another version is proposed; 422 for a policy that would list
     *     nobody, or everybody
     */
    public PolicyVersion propose(UUID policyId, Terms terms) {
        policies.takeTurns();
        requireSense(terms);
        int version = 1;
        if (policyId != null) {
            List<PolicyVersion> before = requirePolicy(policyId);
            version = before.get(0).version() + 1;
            if (before.stream().anyMatch(each -> each.state() == State.PROPOSED)) {
                throw Problem.conflict(
                        "proposal-waits",
                        "Another version is proposed",
                        "A version of this policy waits for a second person. Drop it, or have it switched on.");
            }
        }
        requireChoice(policyId, terms);
        UUID id = Ids.next(clock);
        PolicyVersion proposed =
                new PolicyVersion(id, policyId == null ? id : policyId, version, terms, actor(), clock.instant());
        policies.add(proposed);
        return recorded(proposed, "network.policy-proposed");
    }

    /**
     * Switches a proposed version on and the one before it off; everybody is weighed again at once.
     *
     * @throws Problem 403 for who proposed it; 404; 409 for one that does not wait; 422 as {@link #propose}
     */
    public PolicyVersion activate(UUID versionId) {
        policies.takeTurns();
        PolicyVersion proposed = policies.byId(versionId);
        if (proposed.state() != State.PROPOSED) {
            throw settled();
        }
        if (actor().equals(proposed.proposedBy())) {
            throw Problem.of(
                    "second-person",
                    403,
                    "It takes two",
                    "You have proposed this version. A colleague looks at it and switches it on.");
        }
        requireSense(proposed.terms());
        requireChoice(proposed.policyId(), proposed.terms());
        policies.versions(proposed.policyId()).stream()
                .filter(version -> version.state() == State.ACTIVE)
                .forEach(version -> version.end(actor(), clock.instant()));
        // Before the new one: there is one at a time.
        policies.flush();
        proposed.activate(actor(), clock.instant());
        return followed(proposed, "network.policy-activated");
    }

    /** Drops a proposal, or switches a policy off. @throws Problem 404; 409 for one that has ended */
    public void end(UUID versionId) {
        policies.takeTurns();
        PolicyVersion version = policies.byId(versionId);
        if (version.state() == State.ENDED) {
            throw settled();
        }
        boolean active = version.state() == State.ACTIVE;
        version.end(actor(), clock.instant());
        if (active) {
            followed(version, "network.policy-ended");
        } else {
            recorded(version, "network.policy-dropped");
        }
    }

    private void requireSense(Terms terms) {
        if (terms.stores() == 1 && terms.severity() != Severity.HIGH) {
            throw Problem.invalid(
                    "/stores", "Nothing rests on one store alone, unless only incidents of high severity count.");
        }
        List<Populated> there = regions.all();
        int most = terms.regionId() == null
                ? there.stream().mapToInt(Populated::stores).max().orElse(0)
                : there.stream()
                        .filter(region -> region.region().id().equals(terms.regionId()))
                        .mapToInt(Populated::stores)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("region"));
        if (most < terms.stores()) {
            throw Problem.of(
                    "lists-nobody",
                    422,
                    "It would list nobody",
                    "The policy asks for " + terms.stores() + " stores and there are " + most
                            + ". Ask for fewer, or choose another region.");
        }
    }

    private void requireChoice(UUID policyId, Terms terms) {
        DryRun.Report report = dryRun.of(policyId, terms);
        if (report.people() >= ENOUGH_PEOPLE && report.met() * 100 > report.people() * MOST_PERCENT) {
            throw Problem.of(
                    "lists-everybody",
                    422,
                    "It would list nearly everybody",
                    "The policy is met by " + report.met() + " of " + report.people()
                            + " people with incidents. Ask for more stores, fewer days or graver incidents.");
        }
    }

    private List<PolicyVersion> requirePolicy(UUID policyId) {
        List<PolicyVersion> versions = policies.versions(policyId);
        if (versions.isEmpty()) {
            throw Problem.notFound("policy");
        }
        return versions;
    }

    private static Problem settled() {
        return Problem.conflict(
                "policy-settled", "Settled already", "This version does not wait any more. Load the policies again.");
    }

    private PolicyVersion followed(PolicyVersion version, String action) {
        outbox.enqueue(REWEIGH, version.id() + "/" + version.state());
        return recorded(version, action);
    }

    private PolicyVersion recorded(PolicyVersion version, String action) {
        audit.record(null, action, version.id(), Map.of("policy", version.policyId(), "version", version.version()));
        return version;
    }

    private UUID actor() {
        return transactions.current().accountId();
    }
}
