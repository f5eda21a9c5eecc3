package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.control.PoliceDesk;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.PoliceReport;
import com.penny.incidents.entity.PoliceReports;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What staff read to the police, filled in. It says what was seen and never what it is worth, or who owes what. */
@Path("/stores/{storeId}/alerts/{alertId}/police-reports")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PoliceReportsResource {

    /** @param description how the person looks and where they went, as staff saw it; without the blanks around it */
    @Schema(name = "NewPoliceReport")
    public record NewReport(
            @Schema(nullable = true) @Size(max = 1000, message = "Use at most 1000 characters.") String description) {

        public NewReport {
            description = description == null || description.isBlank() ? null : description.strip();
        }
    }

    /**
     * @param reference by which the store finds the evidence again
     * @param clipSha256 of the clip as it was received
     * @param reviewed whether a second person, at Penny, has agreed already
     */
    @Schema(name = "PoliceReport")
    public record View(
            UUID id,
            int number,
            PersonName madeBy,
            Instant madeAt,
            String store,
            String address,
            String camera,
            Instant occurredAt,
            String seen,
            int people,
            @Schema(nullable = true) String description,
            String reference,
            String clipSha256,
            boolean reviewed) {}

    @PathParam("storeId")
    UUID storeId;

    @PathParam("alertId")
    UUID alertId;

    @Inject
    PoliceDesk desk;

    @Inject
    Alerts alerts;

    @Inject
    PoliceReports reports;

    @Inject
    Stores stores;

    @Inject
    People people;

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response make(@NotNull @Valid NewReport report) {
        return Response.status(201)
                .entity(views(List.of(desk.make(alertId, report.description()))).get(0))
                .build();
    }

    /** Newest first. */
    @GET
    public List<View> list() {
        return views(reports.ofAlert(alertId));
    }

    private List<View> views(List<PoliceReport> of) {
        Alert alert = alerts.byId(alertId);
        StoreFacts store = stores.store(storeId);
        Map<UUID, People.Name> names =
                people.staff(of.stream().map(PoliceReport::madeBy).collect(Collectors.toSet()));
        return of.stream().map(report -> view(report, alert, store, names)).toList();
    }

    private static View view(PoliceReport report, Alert alert, StoreFacts store, Map<UUID, People.Name> names) {
        return new View(
                report.id(),
                report.number(),
                AlertCards.name(names, report.madeBy()),
                report.madeAt(),
                store.name(),
                store.address(),
                alert.cameraName(),
                alert.occurredAt(),
                alert.sentence(),
                alert.people(),
                report.description(),
                reference(alert, report),
                alert.clipSha256(),
                alert.status() == Status.CONFIRMED);
    }

    /** Short enough to be said on the telephone. */
    private static String reference(Alert alert, PoliceReport report) {
        String id = alert.id().toString();
        return id.substring(id.length() - 8).toUpperCase(Locale.ROOT) + "/" + report.number();
    }
}
