package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.incidents.boundary.KnownPeopleViews.CorrectionPage;
import com.penny.incidents.boundary.KnownPeopleViews.CorrectionView;
import com.penny.incidents.control.CorrectionDesk;
import com.penny.incidents.entity.Corrections;
import com.penny.incidents.entity.LinkCorrection;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Links that one reviewer holds for wrong and that wait for another. */
@Path("/link-corrections")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.REVIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

    @Schema(name = "CorrectionRefusal")
    public record Refusal(
            @NotBlank(message = "Say why.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @Inject
    Corrections corrections;

    @Inject
    CorrectionDesk desk;

    @Inject
    KnownPeople people;

    /** Those that wait, oldest first. */
    @GET
    public CorrectionPage list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<LinkCorrection> page = corrections.waiting(Cursor.decode(cursor), limit + 1);
        List<LinkCorrection> shown = page.subList(0, Math.min(limit, page.size()));
        LinkCorrection last = page.size() > limit ? shown.get(limit - 1) : null;
        return new CorrectionPage(
                people.views(shown), last == null ? null : new Cursor(last.proposedAt(), last.id()).encode());
    }

    @GET
    @Path("{correctionId}")
    public CorrectionView one(@PathParam("correctionId") UUID correctionId) {
        return people.view(corrections.byId(correctionId));
    }

    /** Puts it right, with everything that hangs on the incidents. Not for who has proposed it. */
    @POST
    @Path("{correctionId}/acceptance")
    public CorrectionView accept(@PathParam("correctionId") UUID correctionId) {
        return people.view(desk.accept(correctionId));
    }

    /** Leaves everything as it is; who has proposed it may take it back so. */
    @POST
    @Path("{correctionId}/refusal")
    public CorrectionView refuse(@PathParam("correctionId") UUID correctionId, @NotNull @Valid Refusal refusal) {
        return people.view(desk.refuse(correctionId, refusal.reason()));
    }
}
