package com.penny.disputes.boundary;

import com.penny.disputes.boundary.DisputeViews.Conversation;
import com.penny.disputes.boundary.DisputeViews.NewMessage;
import com.penny.disputes.boundary.DisputeViews.Standing;
import com.penny.disputes.control.DisputeDesk;
import com.penny.disputes.control.DisputeFiles;
import com.penny.disputes.entity.Dispute;
import com.penny.disputes.entity.DisputeFile;
import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.ShownFiles;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.OpenTo;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Disputes for Penny Ops: who answers them stood behind nothing of the incident, and sees what the person concerned sees. */
@Path("/ops/disputes")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpsDisputesResource {

    /**
     * @param store its name
     * @param waits whether the person has said the last word
     */
    @Schema(name = "QueuedDispute")
    public record Row(Standing dispute, UUID storeId, String store, boolean waits) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "DisputeQueue")
    public record Page(
            List<Row> items, @Schema(nullable = true) String next) {}

    /** @param timeZone IANA name of the store's */
    @Schema(name = "DisputedStore")
    public record StoreFacts(UUID id, String name, String timeZone) {}

    @Schema(name = "DisputedItem")
    public record Item(String name, int quantity, Money unitPrice) {}

    /**
     * What is disputed.
     *
     * @param clips the recordings that show it, everybody else made unrecognisable; none once the dispute is decided
     * @param settledAt when it was paid; null for what was not
     */
    @Schema(name = "DisputedIncident")
    public record Incident(
            UUID id,
            StoreFacts store,
            Instant occurredAt,
            String camera,
            String sentence,
            List<UUID> clips,
            Money amount,
            List<Item> items,
            @Schema(nullable = true) Instant settledAt) {}

    /**
     * @param mayDecide whether the caller stood behind nothing of the incident
     * @param byLetter whether it was opened without an account: what Penny writes goes out by letter, and nothing comes back here
     * @param reached whether what Penny writes reaches anybody
     */
    @Schema(name = "DisputeDetail")
    public record Detail(
            Conversation conversation, Incident incident, boolean mayDecide, boolean byLetter, boolean reached) {}

    /** How a dispute may be decided. */
    @Schema(name = "DisputeOutcome")
    public enum Outcome {
        WITHDRAWN,
        STANDS
    }

    /** @param reason as the person reads it */
    @Schema(name = "DisputeDecision")
    public record Decision(
            @NotNull(message = "Say how it is decided.") Outcome outcome,

            @NotBlank(message = "Say why: the person reads it.") @Size(max = 4000, message = "Use at most 4000 characters.") String reason) {}

    @Schema(name = "DisputeClip")
    public record ClipLink(String url, Instant expiresAt) {}

    @Inject
    Disputes disputes;

    @Inject
    DisputeMessages messages;

    @Inject
    ShownFiles shownFiles;

    @Inject
    DisputeDesk desk;

    @Inject
    DisputeFiles files;

    @Inject
    DisputeViews views;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    @Inject
    Stores stores;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    /** The open ones by when they are due, the decided ones the latest first. */
    @GET
    @Tenanted
    public Page list(
            @QueryParam("shelf") @DefaultValue("OPEN") Disputes.Shelf shelf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Dispute> page = disputes.shelf(shelf, Cursor.decode(cursor), limit + 1);
        List<Dispute> shown = page.subList(0, Math.min(limit, page.size()));
        Dispute last = page.size() > limit ? shown.get(limit - 1) : null;
        Map<UUID, StoreLabel> labels =
                stores.labels(shown.stream().map(Dispute::storeId).collect(Collectors.toSet()));
        Set<UUID> unanswered = messages.unanswered(shown.stream()
                .filter(dispute -> dispute.state() == Dispute.State.OPEN)
                .map(Dispute::id)
                .toList());
        return new Page(
                shown.stream()
                        .map(dispute -> new Row(
                                Standing.of(dispute),
                                dispute.storeId(),
                                labels.get(dispute.storeId()).name(),
                                unanswered.contains(dispute.id())))
                        .toList(),
                last == null
                        ? null
                        : new Cursor(shelf == Disputes.Shelf.OPEN ? last.dueAt() : last.decidedAt(), last.id())
                                .encode());
    }

    @GET
    @Path("{disputeId}")
    @Tenanted
    public Detail one(@PathParam("disputeId") UUID disputeId) {
        Dispute dispute = disputes.byId(disputeId);
        return new Detail(
                views.conversation(dispute),
                incident(dispute),
                !incidents.standsBehind(dispute.theftId(), persona.get().accountId()),
                !dispute.hasPage(),
                dispute.reached());
    }

    /** Writes to the person, who is told by letter. */
    @POST
    @Path("{disputeId}/messages")
    @Tenanted
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    public Response answer(@PathParam("disputeId") UUID disputeId, @NotNull @Valid NewMessage message) {
        desk.write(disputeId, message.text());
        return Response.status(201).entity(one(disputeId)).build();
    }

    /** Once, and by somebody who neither confirmed nor approved the incident; what hangs on it follows at once. */
    @POST
    @Path("{disputeId}/decision")
    @Tenanted
    public Detail decide(@PathParam("disputeId") UUID disputeId, @NotNull @Valid Decision decision) {
        desk.decide(disputeId, Dispute.State.valueOf(decision.outcome().name()), decision.reason());
        return one(disputeId);
    }

    /**
     * Opens a clip as the person concerned sees it; who did so is on record and shown to the store and to them.
     *
     * @param recording one of the incident's clips
     */
    @POST
    @Path("{disputeId}/clip-views")
    @Tenanted
    public ClipLink view(@PathParam("disputeId") UUID disputeId, @QueryParam("clip") UUID recording) {
        Theft theft = incidents.theft(disputes.byId(disputeId).theftId());
        if (recording == null || !theft.recordings().contains(recording)) {
            throw Problem.notFound("clip");
        }
        Evidence.Item clip = clips(List.of(recording)).stream().findFirst().orElseThrow(() -> Problem.notFound("clip"));
        Links.Link link = links.viewed(clip, theft.storeId(), Links.Reason.DISPUTE);
        return new ClipLink(link.url(), link.expiresAt());
    }

    /** The file itself, to be saved. Begins its own transactions. */
    @GET
    @Path("{disputeId}/files/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "Its bytes",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("disputeId") UUID disputeId, @PathParam("attachmentId") UUID attachmentId) {
        DisputeFile file = transactions.as(persona.get(), () -> shownFiles.byId(disputeId, attachmentId));
        return views.saved(file).answer(() -> files.open(file));
    }

    private Incident incident(Dispute dispute) {
        Theft theft = incidents.theft(dispute.theftId());
        Debt debt = debts.ofTheft(theft.id()).get(0);
        StoreLabel store = stores.labels(List.of(theft.storeId())).get(theft.storeId());
        return new Incident(
                theft.id(),
                new StoreFacts(theft.storeId(), store.name(), store.timeZone()),
                theft.occurredAt(),
                theft.cameraName(),
                theft.sentence(),
                clips(theft.recordings()).stream().map(Evidence.Item::alertId).toList(),
                debt.amount(),
                debt.items().stream()
                        .map(item -> new Item(item.name(), item.quantity(), item.unitPrice()))
                        .toList(),
                debt.settledAt());
    }

    private List<Evidence.Item> clips(List<UUID> recordings) {
        return evidence.ofAlerts(recordings, List.of(Kind.BLURRED_CLIP));
    }
}
