package com.penny.incidents.boundary;

import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.ReviewViews.StoreName;
import com.penny.incidents.entity.LinkCorrection;
import com.penny.incidents.entity.Offender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which reviewers are told of people and their incidents. No amount, debt or payment stands in any of them. */
final class KnownPeopleViews {

    private KnownPeopleViews() {}

    /** @param reference opaque, such as {@code P-7K2M4} */
    public record PersonLabel(UUID id, String reference) {}

    /**
     * @param mergedInto who they turned out to be, or null
     * @param thumbnailUrl of their latest incident, or null
     */
    @Schema(name = "KnownPersonRow")
    public record Row(
            UUID id,
            String reference,
            @Schema(nullable = true) PersonLabel mergedInto,
            long incidents,
            @Schema(nullable = true) Instant lastIncidentAt,
            @Schema(nullable = true) String thumbnailUrl) {}

    @Schema(name = "KnownPersonPage")
    public record Page(
            List<Row> items, @Schema(nullable = true) String next) {}

    /**
     * @param reason what the reviewer wrote who linked it to a person first
     * @param law by which it is judged where it was, as on file at the time; null where it was not
     * @param lawNote what the reviewer said to that, or null
     * @param bundles how many recordings of it were sealed at the approval
     * @param standing whether it does; a dispute may have shown that it does not
     */
    @Schema(name = "LinkedIncident")
    public record LinkedIncident(
            UUID id,
            StoreName store,
            String cameraName,
            Instant occurredAt,
            String sentence,
            @Schema(nullable = true) String posterUrl,
            @Schema(nullable = true) PersonName approvedBy,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String law,
            @Schema(nullable = true) String lawNote,
            int bundles,
            boolean standing) {}

    /**
     * @param to who has the incidents by it; null for somebody not known before
     * @param incidentIds which change hands; none of a merge that waits, since all do
     * @param mine whether the caller has proposed it
     * @param refusal why it was refused, or null
     */
    @Schema(name = "LinkCorrection")
    public record CorrectionView(
            UUID id,
            LinkCorrection.Kind kind,
            PersonLabel from,
            @Schema(nullable = true) PersonLabel to,
            List<UUID> incidentIds,
            String reason,
            LinkCorrection.State state,
            PersonName proposedBy,
            Instant proposedAt,
            boolean mine,
            @Schema(nullable = true) PersonName decidedBy,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) String refusal) {}

    @Schema(name = "LinkCorrectionPage")
    public record CorrectionPage(
            List<CorrectionView> items,
            @Schema(nullable = true) String next) {}

    /**
     * @param spared why no other store is told of them, or null
     * @param formerly people who turned out to be this one
     * @param incidents the latest first
     * @param corrections the latest first
     */
    @Schema(name = "KnownPerson")
    public record Detail(
            Row person,
            @Schema(nullable = true) Offender.Spared spared,
            List<PersonLabel> formerly,
            List<LinkedIncident> incidents,
            List<CorrectionView> corrections) {}
}
