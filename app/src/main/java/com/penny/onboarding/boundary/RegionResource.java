package com.penny.onboarding.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.stores.Place;
import com.penny.stores.Regions;
import com.penny.stores.Regions.Region;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The town or district that a store is in, whose stores will know of each other's listings. */
@Path("/stores/{storeId}/region")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegionResource {

    /**
     * @param country ISO 3166-1, two letters; null, as the name, for a store that has not said
     * @param place null for a store that does not say
     */
    @Schema(name = "StoreRegion")
    public record View(
            @Schema(nullable = true) String country,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) Point place) {

        private View(Region region, Place place) {
            this(
                    region == null ? null : region.country(),
                    region == null ? null : region.name(),
                    place == null ? null : new Point(place.latitude(), place.longitude()));
        }
    }

    /**
     * Where the store is; kept within a hundred metres, and told to other stores as whole kilometres between them.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    @Schema(name = "StorePlace")
    public record Point(
            @NotNull(message = "Give both figures.") @DecimalMin(value = "-90", message = "Use -90 to 90.") @DecimalMax(value = "90", message = "Use -90 to 90.") Double latitude,

            @NotNull(message = "Give both figures.") @DecimalMin(value = "-180", message = "Use -180 to 180.") @DecimalMax(value = "180", message = "Use -180 to 180.") Double longitude) {}

    @Schema(name = "RegionChoice")
    public record Choice(
            @NotNull(message = "Choose a country.") @Pattern(regexp = "[A-Z]{2}", message = "Choose a country.") String country,

            @NotBlank(message = "Name the town or district.") @Size(max = 80, message = "Use 1 to 80 characters.") @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Use a name of one line.") String name,

            @Valid @Schema(nullable = true) Point place) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Regions regions;

    @Inject
    Audit audit;

    @GET
    public View region() {
        List<UUID> own = List.of(storeId);
        return new View(regions.ofStores(own).get(storeId), regions.places(own).get(storeId));
    }

    /** Names of those of a country that stores are in already. */
    @GET
    @Path("known")
    public List<String> known(
            @QueryParam("country")
                    @NotNull(message = "Choose a country.") @Pattern(regexp = "[A-Z]{2}", message = "Choose a country.") String country) {
        return regions.of(country).stream().map(Region::name).toList();
    }

    @PUT
    public View settle(@NotNull @Valid Choice choice) {
        Region region = regions.named(Places.country("/country", choice.country()), Places.plain(choice.name()));
        Point at = choice.place();
        Place place = at == null ? null : new Place(at.latitude(), at.longitude());
        regions.settle(storeId, region, place);
        audit.record(storeId, "store.region-changed", region.id(), Map.of());
        return new View(region, place);
    }
}
