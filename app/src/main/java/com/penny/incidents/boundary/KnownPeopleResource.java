package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.incidents.References;
import com.penny.incidents.boundary.KnownPeopleViews.CorrectionView;
import com.penny.incidents.boundary.KnownPeopleViews.Detail;
import com.penny.incidents.boundary.KnownPeopleViews.Page;
import com.penny.incidents.control.CorrectionDesk;
import com.penny.incidents.entity.LinkCorrection;
import com.penny.incidents.entity.Offender;
import com.penny.incidents.entity.Thefts;
import com.penny.kernel.Cursor;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** People whom incidents were linked to, and whether rightly. */
@Path("/known-people")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.REVIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class KnownPeopleResource {

    /**
     * @param toId who the incidents are of; null for somebody not known before
     * @param incidentIds which are somebody else's; none where the two people are one
     */
    @Schema(name = "NewLinkCorrection")
    public record NewCorrection(
            @NotNull(message = "Say whether two people are one, or some incidents are somebody else's.") LinkCorrection.Kind kind,

            @Schema(nullable = true) UUID toId,

            @Schema(nullable = true) @Size(max = 100, message = "Choose at most 100 incidents.") Set<@NotNull UUID> incidentIds,

            @NotBlank(message = "Say why.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @Inject
    Thefts thefts;

    @Inject
    KnownPeople people;

    @Inject
    CorrectionDesk desk;

    /**
     * The latest first.
     *
     * @param reference an opaque id or its beginning, with or without {@code P-}
     */
    @GET
    public Page list(
            @QueryParam("reference")
                    @Pattern(regexp = References.BEGINNING, message = "Use an id such as P-7K2M4, or its beginning.") String reference,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Offender> page = thefts.people(References.wanted(reference), Cursor.decode(cursor), limit + 1);
        List<Offender> shown = page.subList(0, Math.min(limit, page.size()));
        Offender last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(people.rows(shown), last == null ? null : new Cursor(last.createdAt(), last.id()).encode());
    }

    @GET
    @Path("{personId}")
    public Detail one(@PathParam("personId") UUID personId) {
        return people.detail(personId);
    }

    /** Says that incidents were linked wrongly; a second reviewer decides, and nothing follows before. */
    @POST
    @Path("{personId}/corrections")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    public Response propose(@PathParam("personId") UUID personId, @NotNull @Valid NewCorrection correction) {
        Set<UUID> incidents = correction.incidentIds() == null ? Set.of() : correction.incidentIds();
        LinkCorrection proposed =
                desk.propose(personId, correction.kind(), correction.toId(), incidents, correction.reason());
        return Response.status(201).entity(people.view(proposed)).build();
    }
}
