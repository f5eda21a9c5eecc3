package com.penny.network.boundary;

import com.penny.incidents.Severity;
import com.penny.incidents.Sightings.Worth;
import com.penny.network.control.DryRun.Change;
import com.penny.network.control.DryRun.Guard;
import com.penny.network.entity.Action;
import com.penny.network.entity.Hold;
import com.penny.network.entity.Listing;
import com.penny.network.entity.PolicyVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which Penny Ops works on the network. Nobody's name, contact, account or debt is in them. */
final class NetworkOpsViews {

    private NetworkOpsViews() {}

    /**
     * What is at least to have been taken, in minor units.
     *
     * @param currency ISO 4217; incidents in another one do not count
     */
    @Schema(name = "LeastWorth")
    public record LeastWorth(
            @NotNull(message = "Say how much.") @Min(value = 1, message = "Use an amount of up to 1,000,000.") @Max(value = 100_000_000, message = "Use an amount of up to 1,000,000.") Long minor,

            @NotNull(message = "Choose a currency.") @Pattern(regexp = "[A-Z]{3}", message = "Use a code such as EUR.") String currency) {}

    /**
     * @param regionId where it holds; null for every region
     * @param reachKm how far from one of the incidents' stores the person is known; null for all of the region
     * @param severity how grave an incident is that counts
     * @param worth null where that does not matter
     * @param lastsMonths from the latest incident on
     */
    @Schema(name = "PolicyTerms")
    public record Terms(
            @NotBlank(message = "Give it a name.") @Size(max = 60, message = "Use at most 60 characters.") String name,

            @NotNull(message = "Say how many stores.") @Min(value = 1, message = "Use 1 to 20 stores.") @Max(value = 20, message = "Use 1 to 20 stores.") Integer stores,

            @NotNull(message = "Say how many days.") @Min(value = 1, message = "Use 1 to 365 days.") @Max(value = 365, message = "Use 1 to 365 days.") Integer withinDays,

            @Schema(nullable = true) UUID regionId,

            @Schema(nullable = true)
            @Min(value = 1, message = "Use 1 to 500 kilometres.") @Max(value = 500, message = "Use 1 to 500 kilometres.") Integer reachKm,

            @NotNull(message = "Choose a severity.") Severity severity,
            @Schema(nullable = true) @Valid LeastWorth worth,

            @NotNull(message = "Say how many months.") @Min(value = 1, message = "Use 1 to 24 months.") @Max(value = 24, message = "Use 1 to 24 months.") Integer lastsMonths,

            @NotNull(message = "Choose what staff do.") Action action) {

        PolicyVersion.Terms terms() {
            return new PolicyVersion.Terms(
                    name.strip(),
                    stores,
                    withinDays,
                    regionId,
                    reachKm,
                    severity,
                    worth == null ? null : new Worth(worth.minor(), worth.currency()),
                    lastsMonths,
                    action);
        }

        static Terms of(PolicyVersion version) {
            return new Terms(
                    version.name(),
                    version.stores(),
                    version.withinDays(),
                    version.regionId(),
                    version.reachKm(),
                    version.severity(),
                    version.worth() == null
                            ? null
                            : new LeastWorth(
                                    version.worth().minor(), version.worth().currency()),
                    version.lastsMonths(),
                    version.action());
        }
    }

    /** @param policyId whose next version it is; null for a new policy */
    @Schema(name = "PolicyDraft")
    public record Draft(
            @Schema(nullable = true) UUID policyId,

            @NotNull(message = "Say what the policy is.") @Valid Terms terms) {}

    /**
     * @param proposedBy null for one that came with Penny
     * @param mine whether the caller has proposed it, and so does not switch it on
     */
    @Schema(name = "PolicyVersion")
    public record Version(
            UUID id,
            UUID policyId,
            int version,
            Terms terms,
            PolicyVersion.State state,
            @Schema(nullable = true) String proposedBy,
            Instant proposedAt,
            @Schema(nullable = true) String activatedBy,
            @Schema(nullable = true) Instant activatedAt,
            @Schema(nullable = true) String endedBy,
            @Schema(nullable = true) Instant endedAt,
            boolean mine) {}

    /** @param stores whose cameras are heard */
    @Schema(name = "PolicyRegion")
    public record RegionView(UUID id, String country, String name, int stores) {}

    /** @param versions the newest first */
    @Schema(name = "NetworkPolicy")
    public record Policy(UUID id, List<Version> versions) {}

    @Schema(name = "NetworkPolicies")
    public record Policies(List<Policy> policies, List<RegionView> regions) {}

    /** An approved incident, without a word of what is owed for it. */
    @Schema(name = "WeighedIncident")
    public record Incident(UUID id, UUID storeId, String store, Instant at, Severity severity) {}

    @Schema(name = "DryRunEffect")
    public record Effect(
            UUID personId,
            String reference,
            String region,
            Change change,
            @Schema(nullable = true) Guard guard,
            List<Incident> incidents) {}

    /**
     * @param people with incidents in the regions where the policy would hold
     * @param met how many of them meet it
     * @param listedNow by the policies as they are
     * @param listedThen with this one
     * @param overturned how many incidents of those who are added have not stood
     * @param effects as many as somebody reads
     * @param more how many effects there are beside them
     */
    @Schema(name = "DryRun")
    public record Report(
            int people,
            int met,
            int listedNow,
            int listedThen,
            int added,
            int leaving,
            int stopped,
            int overturned,
            List<Effect> effects,
            int more) {}

    /**
     * @param reference of the person
     * @param setBy null for a circuit breaker
     * @param liftAskedBy who wants it lifted; null for nobody
     * @param mine whether the caller has asked, and so does not agree
     */
    @Schema(name = "NetworkHold")
    public record HoldView(
            UUID id,
            UUID personId,
            String reference,
            Hold.Kind kind,
            Hold.Cause cause,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String setBy,
            Instant setAt,
            @Schema(nullable = true) String liftAskedBy,
            @Schema(nullable = true) String liftReason,
            boolean mine) {}

    /** Those that nobody has lifted. */
    @Schema(name = "NetworkHoldPage")
    public record HoldPage(
            List<HoldView> items, @Schema(nullable = true) String next) {}

    @Schema(name = "WatchedListing")
    public record Watched(
            UUID id,
            UUID personId,
            String reference,
            String region,
            Listing.State state,
            Instant listedAt,
            Instant expiresAt,
            @Schema(nullable = true) Instant endedAt,
            String policy,
            int policyVersion,
            int incidents,
            int stores,
            boolean disputed,
            boolean held) {}

    @Schema(name = "WatchedListingPage")
    public record WatchPage(
            List<Watched> items, @Schema(nullable = true) String next) {}

    /**
     * What it rests on.
     *
     * @param disputed whether it is
     */
    @Schema(name = "WatchedIncident")
    public record WatchedIncident(
            UUID id, UUID storeId, String store, Instant at, String sentence, boolean disputed, boolean overturned) {}

    /** @param version that it was weighed by last */
    @Schema(name = "WatchedListingDetail")
    public record WatchDetail(
            Watched listing, Version version, List<WatchedIncident> incidents, List<HoldView> holds) {}

    @Schema(name = "NewHold")
    public record NewHold(
            @NotNull(message = "Choose what is to happen.") Hold.Kind kind,

            @NotBlank(message = "Say why.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    /** @param reason needed from the first of the two */
    @Schema(name = "HoldLift")
    public record Lift(
            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String reason) {}
}
