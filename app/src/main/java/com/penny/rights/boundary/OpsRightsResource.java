package com.penny.rights.boundary;

import com.penny.evidence.EvidenceHolds;
import com.penny.identity.OpenTo;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Cursor;
import com.penny.rights.boundary.RightsViews.Standing;
import com.penny.rights.boundary.RightsViews.Told;
import com.penny.rights.control.LegalBasis;
import com.penny.rights.control.LegalBasis.Basis;
import com.penny.rights.control.LegalBasis.Weighed;
import com.penny.rights.control.RequestDesk;
import com.penny.rights.entity.RightsRequest;
import com.penny.rights.entity.RightsRequest.Ground;
import com.penny.rights.entity.RightsRequest.Outcome;
import com.penny.rights.entity.RightsRequests;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests of people concerned for Penny Ops: who answers them stood behind none of their incidents. */
@Path("/ops/requests")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpsRightsResource {

    /** @param next for the page after; null at the end */
    @Schema(name = "RightsQueue")
    public record Page(
            List<Standing> items, @Schema(nullable = true) String next) {}

    /**
     * An incident of the person, and whether its evidence may go.
     *
     * @param timeZone IANA name of the store's
     * @param grounds why it stays; none where it may go
     * @param withheld whether nobody is shown its evidence any more
     */
    @Schema(name = "RightsIncident")
    public record Incident(
            UUID id,
            UUID storeId,
            String store,
            String timeZone,
            Instant occurredAt,
            String sentence,
            List<Ground> grounds,
            boolean withheld) {}

    /**
     * @param undecided whether an incident that they came for is still under review: not everything may go
     * @param mayAnswer whether the caller stood behind none of the incidents
     */
    @Schema(name = "RightsDetail")
    public record Detail(Told request, List<Incident> incidents, boolean undecided, boolean mayAnswer) {}

    /**
     * @param ground needed where not all that was asked for is granted of an erasure or an objection, and else left out
     * @param answer as the person reads it
     */
    @Schema(name = "RightsAnswer")
    public record NewAnswer(
            @NotNull(message = "Say how it is decided.") Outcome outcome,
            @Schema(nullable = true) Ground ground,

            @NotBlank(message = "Write the answer: the person reads it.") @Size(max = 4000, message = "Use at most 4000 characters.") String answer) {}

    @Inject
    RightsRequests requests;

    @Inject
    RequestDesk desk;

    @Inject
    LegalBasis basis;

    @Inject
    RightsViews views;

    @Inject
    Incidents incidents;

    @Inject
    EvidenceHolds holds;

    @Inject
    Stores stores;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    /** The open ones by when they are due, the answered ones the latest first. */
    @GET
    @Tenanted
    public Page list(
            @QueryParam("shelf") @DefaultValue("OPEN") RightsRequests.Shelf shelf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<RightsRequest> page = requests.shelf(shelf, Cursor.decode(cursor), limit + 1);
        List<RightsRequest> shown = page.subList(0, Math.min(limit, page.size()));
        RightsRequest last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(
                shown.stream().map(Standing::of).toList(),
                last == null
                        ? null
                        : new Cursor(
                                        shelf == RightsRequests.Shelf.OPEN ? last.answerBy() : last.answeredAt(),
                                        last.id())
                                .encode());
    }

    /** With what the law says has to stay. Begins its own transactions. */
    @GET
    @Path("{requestId}")
    public Detail one(@PathParam("requestId") UUID requestId) {
        UUID account = transactions.as(persona.get(), () -> {
            requests.byId(requestId);
            return requests.facts(requestId).accountId();
        });
        Basis found = basis.of(account);
        return transactions.as(persona.get(), () -> detail(requestId, found));
    }

    private Detail detail(UUID requestId, Basis found) {
        List<Weighed> weighed = found.incidents();
        List<UUID> ids = weighed.stream().map(one -> one.incident().id()).toList();
        Map<UUID, StoreLabel> labels = stores.labels(
                weighed.stream().map(one -> one.incident().storeId()).collect(Collectors.toSet()));
        Set<UUID> withheld = holds.withheld(ids);
        return new Detail(
                views.told(requests.byId(requestId)),
                weighed.stream()
                        .map(one -> incident(
                                one,
                                labels.get(one.incident().storeId()),
                                withheld.contains(one.incident().id())))
                        .toList(),
                found.undecided(),
                ids.stream()
                        .noneMatch(
                                id -> incidents.standsBehind(id, persona.get().accountId())));
    }

    private static Incident incident(Weighed weighed, StoreLabel store, boolean withheld) {
        Theft theft = weighed.incident();
        return new Incident(
                theft.id(),
                theft.storeId(),
                store.name(),
                store.timeZone(),
                theft.occurredAt(),
                theft.sentence(),
                weighed.grounds(),
                withheld);
    }

    /** Says that somebody has read it; the person is told. Twice is once. */
    @POST
    @Path("{requestId}/acknowledgement")
    @Tenanted
    public Standing acknowledge(@PathParam("requestId") UUID requestId) {
        return Standing.of(desk.acknowledge(requestId));
    }

    /** Once; what is granted follows at once, and the person is told. Begins its own transactions. */
    @POST
    @Path("{requestId}/answer")
    public Detail answer(@PathParam("requestId") UUID requestId, @NotNull @Valid NewAnswer answer) {
        desk.answer(
                persona.get(), requestId, new RequestDesk.Answer(answer.outcome(), answer.ground(), answer.answer()));
        return one(requestId);
    }
}
