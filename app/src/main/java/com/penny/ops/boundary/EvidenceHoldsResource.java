package com.penny.ops.boundary;

import com.penny.evidence.EvidenceHolds;
import com.penny.evidence.EvidenceHolds.Hold;
import com.penny.evidence.EvidenceHolds.Kind;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Evidence that may not go, and evidence that nobody is shown: one of Ops holds, two let go. */
@Path("/ops/evidence-holds")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceHoldsResource {

    /**
     * @param incidentId null for all of the store
     * @param occurredAt when the incident was
     * @param liftAskedBy who wants it lifted; null for nobody
     * @param mine whether the caller has asked, and so does not agree
     */
    @Schema(name = "EvidenceHold")
    public record View(
            UUID id,
            Kind kind,
            UUID storeId,
            String store,
            String timeZone,
            @Schema(nullable = true) UUID incidentId,
            @Schema(nullable = true) Instant occurredAt,
            @Schema(nullable = true) String sentence,
            String reason,
            String setBy,
            Instant setAt,
            @Schema(nullable = true) String liftAskedBy,
            @Schema(nullable = true) String liftReason,
            boolean mine,
            @Schema(nullable = true) Instant liftedAt) {}

    /** Those that hold. @param next for the page after; null at the end */
    @Schema(name = "EvidenceHoldPage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    /** @param incidentId null for all of the store, which only a legal hold is on */
    @Schema(name = "NewEvidenceHold")
    public record NewHold(
            @NotNull(message = "Choose what is to happen.") Kind kind,

            @NotNull(message = "Choose a store.") UUID storeId,

            @Schema(nullable = true) UUID incidentId,

            @NotBlank(message = "Say why.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    /** @param reason needed from the first of the two */
    @Schema(name = "EvidenceHoldLift")
    public record Lift(
            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @Inject
    EvidenceHolds holds;

    @Inject
    Incidents incidents;

    @Inject
    Stores stores;

    @Inject
    People people;

    @Inject
    RequestPersona persona;

    /** Those that hold, the latest first. */
    @GET
    public Page list(
            @QueryParam("kind") @DefaultValue("LEGAL") Kind kind,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Hold> page = holds.page(kind, Cursor.decode(cursor), limit + 1);
        List<Hold> shown = page.subList(0, Math.min(limit, page.size()));
        Hold last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(views(shown), last == null ? null : new Cursor(last.setAt(), last.id()).encode());
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response hold(@NotNull @Valid NewHold hold) {
        if (!stores.labels(List.of(hold.storeId())).containsKey(hold.storeId())) {
            throw Problem.notFound("store");
        }
        Hold held = hold.incidentId() == null ? store(hold) : incident(hold);
        return Response.status(201).entity(view(held)).build();
    }

    private Hold store(NewHold hold) {
        if (hold.kind() == Kind.WITHHELD) {
            throw Problem.invalid("/incidentId", "Say of which incident: evidence of a whole store is not withheld.");
        }
        return holds.hold(hold.kind(), hold.storeId(), null, null, hold.reason());
    }

    private Hold incident(NewHold hold) {
        Theft theft = incidents
                .find(hold.incidentId())
                .filter(found -> found.storeId().equals(hold.storeId()))
                .orElseThrow(() -> Problem.notFound("incident"));
        return holds.hold(hold.kind(), theft.storeId(), theft.id(), theft.recordings(), hold.reason());
    }

    /** Asks for it to be lifted, or lifts it where a colleague has asked. */
    @POST
    @Path("{evidenceHoldId}/lift")
    public View lift(@PathParam("evidenceHoldId") UUID holdId, @NotNull @Valid Lift lift) {
        return view(holds.lift(holdId, lift.reason()));
    }

    private View view(Hold hold) {
        return views(List.of(hold)).get(0);
    }

    private List<View> views(List<Hold> shown) {
        Map<UUID, People.Name> names = people.reviewers(shown.stream()
                .flatMap(hold -> Stream.of(hold.setBy(), hold.liftAskedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, StoreLabel> labels =
                stores.labels(shown.stream().map(Hold::storeId).collect(Collectors.toSet()));
        return shown.stream()
                .map(hold -> {
                    Theft theft = hold.theftId() == null ? null : incidents.theft(hold.theftId());
                    StoreLabel store = labels.get(hold.storeId());
                    return new View(
                            hold.id(),
                            hold.kind(),
                            hold.storeId(),
                            store.name(),
                            store.timeZone(),
                            hold.theftId(),
                            theft == null ? null : theft.occurredAt(),
                            theft == null ? null : theft.sentence(),
                            hold.reason(),
                            name(names, hold.setBy()),
                            hold.setAt(),
                            hold.liftAskedBy() == null ? null : name(names, hold.liftAskedBy()),
                            hold.liftReason(),
                            persona.get().accountId().equals(hold.liftAskedBy()),
                            hold.liftedAt());
                })
                .toList();
    }

    private static String name(Map<UUID, People.Name> names, UUID account) {
        return names.getOrDefault(account, People.Name.UNKNOWN).name();
    }
}
