package com.penny.network.boundary;

import com.penny.identity.OpenTo;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.References;
import com.penny.incidents.Relinking;
import com.penny.incidents.Sightings;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.network.boundary.NetworkOpsViews.WatchDetail;
import com.penny.network.boundary.NetworkOpsViews.WatchPage;
import com.penny.network.boundary.NetworkOpsViews.Watched;
import com.penny.network.boundary.NetworkOpsViews.WatchedIncident;
import com.penny.network.entity.Hold;
import com.penny.network.entity.Holds;
import com.penny.network.entity.Listing;
import com.penny.network.entity.Listings;
import com.penny.network.entity.Policies;
import com.penny.network.entity.PolicyVersion;
import com.penny.stores.Regions;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is known where and on what it rests. Without pictures: to judge that needs no face. */
@Path("/ops/network/listings")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {

    @Inject
    Listings listings;

    @Inject
    Policies policies;

    @Inject
    PolicyVersions versions;

    @Inject
    Holds holds;

    @Inject
    Relinking relinking;

    @Inject
    HoldViews holdViews;

    @Inject
    Sightings sightings;

    @Inject
    Regions regions;

    @Inject
    Stores stores;

    /**
     * The latest first.
     *
     * @param reference an opaque id or its beginning, with or without {@code P-}
     */
    @GET
    public WatchPage list(
            @QueryParam("state") @DefaultValue("LISTED") Listing.State state,
            @QueryParam("reference")
                    @Pattern(regexp = References.BEGINNING, message = "Use an id such as P-7K2M4, or its beginning.") String reference,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Listing> page = listings.page(state, References.wanted(reference), Cursor.decode(cursor), limit + 1);
        List<Listing> shown = page.subList(0, Math.min(limit, page.size()));
        Listing last = page.size() > limit ? shown.get(limit - 1) : null;
        return new WatchPage(views(shown), last == null ? null : new Cursor(last.listedAt(), last.id()).encode());
    }

    @GET
    @Path("{listingId}")
    public WatchDetail one(@PathParam("listingId") UUID listingId) {
        Listing listing = listings.byId(listingId).orElseThrow(() -> Problem.notFound("listing"));
        List<Theft> rests = sightings.thefts(listing.theftIds());
        Map<UUID, StoreLabel> labels =
                stores.labels(rests.stream().map(Theft::storeId).collect(Collectors.toSet()));
        Set<UUID> contested = listings.contested(listing.offenderId());
        return new WatchDetail(
                views(List.of(listing)).get(0),
                versions.of(policies.byId(listing.policyVersionId())),
                rests.stream()
                        .map(theft -> new WatchedIncident(
                                theft.id(),
                                theft.storeId(),
                                labels.get(theft.storeId()).name(),
                                theft.occurredAt(),
                                theft.sentence(),
                                contested.contains(theft.id()),
                                theft.overturned()))
                        .toList(),
                holdViews.of(holds.of(relinking.everKnownAs(listing.offenderId()))));
    }

    private List<Watched> views(List<Listing> shown) {
        Map<UUID, PolicyVersion> rules =
                policies.byId(shown.stream().map(Listing::policyVersionId).collect(Collectors.toSet()));
        Map<UUID, String> names = regions.all().stream()
                .collect(Collectors.toMap(
                        each -> each.region().id(), each -> each.region().name()));
        Set<UUID> held =
                relinking.nowKnownAs(holds.all().stream().map(Hold::offenderId).collect(Collectors.toSet()));
        Set<UUID> contested = listings.contested();
        return shown.stream()
                .map(listing -> {
                    PolicyVersion rule = rules.get(listing.policyVersionId());
                    return new Watched(
                            listing.id(),
                            listing.offenderId(),
                            listing.reference(),
                            names.get(listing.regionId()),
                            listing.state(),
                            listing.listedAt(),
                            listing.expiresAt(),
                            listing.endedAt(),
                            rule.name(),
                            rule.version(),
                            listing.theftIds().size(),
                            listing.storeIds().size(),
                            listing.theftIds().stream().anyMatch(contested::contains),
                            held.contains(listing.offenderId()));
                })
                .toList();
    }
}
