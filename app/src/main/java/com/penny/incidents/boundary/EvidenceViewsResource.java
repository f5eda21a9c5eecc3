package com.penny.incidents.boundary;

import com.penny.evidence.Links;
import com.penny.evidence.Views;
import com.penny.evidence.Views.StoreView;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.entity.Alerts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has opened the evidence of an alert, for the store that it belongs to. */
@Path("/stores/{storeId}/alerts/{alertId}/evidence-views")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceViewsResource {

    /** @param viewer a colleague's name; null for Penny and for people concerned, whom the role names well enough */
    @Schema(name = "EvidenceView")
    public record View(
            Instant at,
            String role,
            @Schema(nullable = true) String viewer,
            Links.Reason reason) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Alerts alerts;

    @Inject
    Views views;

    @Inject
    People people;

    /** Newest first, the latest hundred. */
    @GET
    public List<View> list(@PathParam("alertId") UUID alertId) {
        List<StoreView> found = views.ofOwnAlert(alerts.byId(alertId).id());
        Map<UUID, People.Name> names = people.staff(
                found.stream().map(StoreView::staffId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(view -> view(view, names)).toList();
    }

    private static View view(StoreView view, Map<UUID, People.Name> names) {
        String viewer = view.staffId() == null
                ? null
                : names.getOrDefault(view.staffId(), People.Name.UNKNOWN).name();
        return new View(view.at(), view.role(), viewer, view.reason());
    }
}
