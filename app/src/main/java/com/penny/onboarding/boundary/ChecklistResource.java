package com.penny.onboarding.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.onboarding.control.Progress;
import com.penny.onboarding.entity.Milestones;
import com.penny.onboarding.entity.Milestones.Step;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What stands between a new store and its first alert, for its administrators. */
@Path("/stores/{storeId}/checklist")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistResource {

    /** @param doneAt null for what is still to do */
    @Schema(name = "ChecklistItem")
    public record Item(Step step, @Schema(nullable = true) Instant doneAt) {}

    /**
     * @param items in the order in which they are offered; none for a store that Penny set up
     * @param liveAt since when the store's cameras are heard; null before
     */
    @Schema(name = "Checklist")
    public record View(
            List<Item> items, @Schema(nullable = true) Instant liveAt) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Milestones milestones;

    @Inject
    Progress progress;

    @Inject
    Stores stores;

    @Inject
    Audit audit;

    @GET
    public View checklist() {
        Map<Step, Instant> taken = milestones.of(List.of(storeId)).get(storeId);
        List<Item> items = taken.isEmpty()
                ? List.of()
                : Arrays.stream(Step.values())
                        .map(step -> new Item(step, taken.get(step)))
                        .toList();
        return new View(items, stores.store(storeId).liveAt());
    }

    /** An administrator says that the signs hang where everybody sees them who comes in. */
    @POST
    @Path("signs")
    @APIResponse(responseCode = "204", description = "Written down")
    public void signsHang() {
        progress.reach(storeId, Step.SIGNS);
        audit.record(storeId, "signs.hung", storeId, Map.of());
    }
}
