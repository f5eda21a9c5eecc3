package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.CameraName;
import com.penny.incidents.boundary.AlertViews.Item;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.LossEntries.LossEntry;
import com.penny.incidents.control.MissedDesk;
import com.penny.incidents.entity.MissedIncident;
import com.penny.incidents.entity.MissedIncidents;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** "We missed one": what staff saw and no camera told of. A figure of quality; it makes no alert and names no person. */
@Path("/stores/{storeId}/missed-incidents")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MissedIncidentsResource {

    /**
     * @param id made by the screen: sent again, the report stays one
     * @param cameraId null where no camera looks
     * @param occurredAt null for now; not in the future, at most seven days back
     * @param seen one sentence in words, without the blanks around it
     * @param items what was taken with its value, when somebody knows
     */
    public record MissedReport(
            @NotNull(message = "Give the report an id of its own.") UUID id,

            @Schema(nullable = true) UUID cameraId,
            @Schema(nullable = true) Instant occurredAt,

            @NotNull(message = "Say what you saw.") @Size(min = 3, max = 500, message = "Use 3 to 500 characters.") @Pattern(regexp = "[\\s\\S]*\\p{L}[\\s\\S]*", message = "Say it in words.") String seen,

            @Schema(nullable = true) @Size(max = 50, message = "Give at most 50 items.") List<@NotNull @Valid LossEntry> items) {

        public MissedReport {
            seen = seen == null ? null : seen.strip();
        }
    }

    /** @param value of all items; null when none was given */
    @Schema(name = "MissedIncident")
    public record View(
            UUID id,
            @Schema(nullable = true) CameraName camera,
            Instant occurredAt,
            String seen,
            List<Item> items,
            @Schema(nullable = true) Money value,
            PersonName reportedBy,
            Instant reportedAt) {}

    @Schema(name = "MissedIncidentPage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    MissedDesk desk;

    @Inject
    MissedIncidents missed;

    @Inject
    LossEntries lossEntries;

    @Inject
    People people;

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Counted",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "200",
            description = "Counted before; the first report stands",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response report(@NotNull @Valid MissedReport report) {
        List<LossEntry> items = report.items() == null ? List.of() : report.items();
        MissedDesk.Reported reported = desk.report(new MissedDesk.Report(
                report.id(),
                report.cameraId(),
                report.occurredAt(),
                report.seen(),
                lossEntries.losses(storeId, items)));
        return Response.status(reported.repeated() ? 200 : 201)
                .entity(views(List.of(reported.incident())).get(0))
                .build();
    }

    /** Newest first, by when it happened. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<MissedIncident> page = missed.page(storeId, Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(
                                page.get(limit - 1).occurredAt(),
                                page.get(limit - 1).id())
                        .encode();
        return new Page(views(page), next);
    }

    private List<View> views(List<MissedIncident> page) {
        Map<UUID, People.Name> names =
                people.staff(page.stream().map(MissedIncident::reportedBy).collect(Collectors.toSet()));
        return page.stream().map(incident -> view(incident, names)).toList();
    }

    private static View view(MissedIncident incident, Map<UUID, People.Name> names) {
        return new View(
                incident.id(),
                incident.cameraId() == null ? null : new CameraName(incident.cameraId(), incident.cameraName()),
                incident.occurredAt(),
                incident.seen(),
                incident.items().stream()
                        .map(loss -> new Item(loss.name(), loss.quantity(), loss.unitPrice()))
                        .toList(),
                incident.items().stream()
                        .map(loss -> loss.unitPrice().times(loss.quantity()))
                        .reduce(Money::plus)
                        .orElse(null),
                AlertCards.name(names, incident.reportedBy()),
                incident.reportedAt());
    }
}
