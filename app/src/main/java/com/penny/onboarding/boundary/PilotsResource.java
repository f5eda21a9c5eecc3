package com.penny.onboarding.boundary;

import com.penny.billing.Trials;
import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.onboarding.boundary.ChecklistResource.Item;
import com.penny.onboarding.entity.Milestones;
import com.penny.onboarding.entity.Milestones.Pilot;
import com.penny.onboarding.entity.Milestones.Step;
import com.penny.stores.Regions;
import com.penny.stores.Regions.Region;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where each store stands that joins by itself, for Penny Ops. */
@Path("/ops/pilots")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class PilotsResource {

    /**
     * @param country ISO 3166-1; null, as the region, where the store has not said
     * @param liveAt since when its cameras are heard; null before
     * @param trialEndsAt null before the trial has begun
     */
    @Schema(name = "Pilot")
    public record View(
            UUID storeId,
            String name,
            String operator,
            @Schema(nullable = true) String country,
            @Schema(nullable = true) String region,
            List<Item> items,
            @Schema(nullable = true) Instant liveAt,
            @Schema(nullable = true) Instant trialEndsAt) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "PilotPage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    @Inject
    Milestones milestones;

    @Inject
    Stores stores;

    @Inject
    Regions regions;

    @Inject
    Trials trials;

    /** Newest first. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Pilot> page = milestones.pilots(Cursor.decode(cursor), limit + 1);
        List<Pilot> shown = page.subList(0, Math.min(limit, page.size()));
        Pilot last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(views(shown), last == null ? null : new Cursor(last.since(), last.storeId()).encode());
    }

    private List<View> views(List<Pilot> pilots) {
        List<UUID> ids = pilots.stream().map(Pilot::storeId).toList();
        Map<UUID, Map<Step, Instant>> steps = milestones.of(ids);
        Map<UUID, StoreFacts> facts =
                stores.stores(ids).stream().collect(Collectors.toMap(StoreFacts::id, Function.identity()));
        Map<UUID, Region> places = regions.ofStores(ids);
        Map<UUID, Instant> ends = trials.ends(ids);
        return ids.stream()
                .map(id -> view(facts.get(id), places.get(id), steps.get(id), ends.get(id)))
                .toList();
    }

    private static View view(StoreFacts store, Region region, Map<Step, Instant> taken, Instant trialEndsAt) {
        return new View(
                store.id(),
                store.name(),
                store.operator(),
                region == null ? null : region.country(),
                region == null ? null : region.name(),
                Arrays.stream(Step.values())
                        .map(step -> new Item(step, taken.get(step)))
                        .toList(),
                store.liveAt(),
                trialEndsAt);
    }
}
