package com.penny.network.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Links;
import com.penny.identity.OpenTo;
import com.penny.incidents.References;
import com.penny.kernel.Cursor;
import com.penny.network.boundary.ListingViews.Listing;
import com.penny.network.boundary.ListingViews.Page;
import com.penny.network.entity.Entries;
import com.penny.network.entity.Entries.Filter;
import com.penny.network.entity.Entry;
import com.penny.outbox.Live;
import com.penny.stores.Regions;
import com.penny.stores.Regions.Region;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import com.penny.vision.messages.SignalKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People who are known in the region of a store, as far as a store may know of them. */
@Path("/stores/{storeId}/listings")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class ListingsResource {

    /** Whose incidents are asked for. */
    @Schema(name = "NetworkWhere")
    public enum Where {
        region,
        here
    }

    private static final int MOST_DAYS = 730;

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Entries entries;

    @Inject
    Regions regions;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    Live live;

    @Inject
    Clock clock;

    /**
     * @param reference an opaque id or its beginning, with or without {@code P-}
     * @param days last seen within so many
     * @param behaviour that was seen in one of the incidents at least
     * @param where in which of the region's stores one of the incidents was
     */
    @GET
    public Page list(
            @QueryParam("reference")
                    @Pattern(regexp = References.BEGINNING, message = "Use an id such as P-7K2M4, or its beginning.") String reference,
            @QueryParam("days") @Min(1) @Max(MOST_DAYS) Integer days,
            @QueryParam("behaviour") SignalKind behaviour,
            @QueryParam("where") @DefaultValue("region") Where where,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        String liveCursor = Long.toString(live.cursor());
        Filter filter = new Filter(
                References.wanted(reference),
                days == null ? null : clock.instant().minus(Duration.ofDays(days)),
                behaviour == null ? null : behaviour.name(),
                where == Where.here);
        List<Entry> page = entries.page(storeId, filter, Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(
                                page.get(limit - 1).lastSeenAt(),
                                page.get(limit - 1).listingId())
                        .encode();
        Region region = regions.ofStores(List.of(storeId)).get(storeId);
        return new Page(views(page), next, region == null ? null : region.name(), liveCursor);
    }

    @GET
    @Path("{listingId}")
    public Listing listing(@PathParam("listingId") UUID listingId) {
        return views(List.of(entries.byId(storeId, listingId))).get(0);
    }

    private List<Listing> views(List<Entry> page) {
        Map<UUID, Evidence.Item> pictures =
                evidence
                        .items(page.stream()
                                .flatMap(entry -> entry.pictures().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Evidence.Item::id, Function.identity()));
        return page.stream().map(entry -> view(entry, pictures)).toList();
    }

    private Listing view(Entry entry, Map<UUID, Evidence.Item> pictures) {
        return new Listing(
                entry.listingId(),
                entry.reference(),
                entry.pictures().stream()
                        .map(pictures::get)
                        .filter(Objects::nonNull)
                        .map(links::shown)
                        .toList(),
                entry.incidentCount(),
                entry.hereCount(),
                entry.storeCount(),
                entry.lastSeenAt(),
                entry.returnedAt(),
                entry.behaviours(),
                entry.action(),
                entry.listedAt(),
                entry.expiresAt(),
                entry.incidents());
    }
}
