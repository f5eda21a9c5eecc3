package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.stores.Cameras;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A store and how its day goes. */
@Path("/stores/{storeId}")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class StoreResource {

    public record CameraView(
            UUID id, String name, @Schema(nullable = true) Instant lastClipAt) {}

    /** @param sensitivity the score from which the store is alerted, 0 to 100 */
    @Schema(name = "Store")
    public record StoreView(
            UUID id,
            String name,
            String address,
            String timeZone,
            String currency,
            int sensitivity,
            List<CameraView> cameras) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Stores stores;

    @Inject
    Cameras cameras;

    @Inject
    StoreSummaries summaries;

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
                cameras.ofStore(storeId).stream()
                        .map(camera -> new CameraView(camera.id(), camera.name(), camera.lastClipAt()))
                        .toList());
    }

    @GET
    @Path("summary")
    public StoreSummaries.Summary summary() {
        return summaries.of(storeId);
    }
}
