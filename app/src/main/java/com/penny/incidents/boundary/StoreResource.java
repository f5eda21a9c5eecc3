package com.penny.incidents.boundary;

import com.penny.audit.Audit;
import com.penny.billing.Standings;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.stores.Cameras;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A store and how its day goes. */
@Path("/stores/{storeId}")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class StoreResource {

    public record CameraView(
            UUID id, String name, @Schema(nullable = true) Instant lastClipAt) {}

    /**
     * @param sensitivity the score from which the store is alerted, 0 to 100
     * @param operator who runs it and answers for what its cameras see
     * @param liveAt since when its cameras are heard; null before it has opened
     * @param clipsStopped whether their clips are not taken, since nobody pays for it
     */
    @Schema(name = "Store")
    public record StoreView(
            UUID id,
            String name,
            String address,
            String timeZone,
            String currency,
            int sensitivity,
            String policeNumber,
            String operator,
            @Schema(nullable = true) Instant liveAt,
            boolean clipsStopped,
            List<CameraView> cameras) {}

    /** @param number as it is dialled; blanks, hyphens, dots and brackets in it are left out */
    @Schema(name = "PoliceNumber")
    public record PoliceNumber(
            @NotNull(message = "Give a number.") @Pattern(
                    regexp = "\\+?[0-9]{2,15}",
                    message =
                            "Give the number as it is dialled: 2 to 15 digits, with a plus before those of a country.")
            String number) {

        public PoliceNumber {
            number = number == null ? null : number.replaceAll("[\\s().-]", "");
        }
    }

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Stores stores;

    @Inject
    Cameras cameras;

    @Inject
    Standings standings;

    @Inject
    StoreSummaries summaries;

    @Inject
    People people;

    @Inject
    Audit audit;

    @GET
    public StoreView store() {
        StoreFacts store = stores.store(storeId);
        return new StoreView(
                store.id(),
                store.name(),
                store.address(),
                store.timeZone(),
                store.currency(),
                store.sensitivity(),
                store.policeNumber(),
                store.operator(),
                store.liveAt(),
                !standings.takesClips(storeId),
                cameras.ofStore(storeId).stream()
                        .map(camera -> new CameraView(camera.id(), camera.name(), camera.lastClipAt()))
                        .toList());
    }

    /** Whom comments can ask to look. */
    @GET
    @Path("colleagues")
    public List<People.Colleague> colleagues() {
        return people.colleagues();
    }

    /** Whom staff of this store call. */
    @PUT
    @Path("police-number")
    @OpenTo(value = Persona.Role.STORE, admin = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Changed")
    public void callPoliceAt(@NotNull @Valid PoliceNumber police) {
        stores.callPoliceAt(storeId, police.number());
        audit.record(storeId, "store.police-number-changed", storeId, Map.of());
    }

    @GET
    @Path("summary")
    public StoreSummaries.Summary summary() {
        return summaries.of(storeId);
    }
}
