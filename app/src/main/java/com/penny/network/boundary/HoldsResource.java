package com.penny.network.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.network.boundary.NetworkOpsViews.HoldPage;
import com.penny.network.boundary.NetworkOpsViews.HoldView;
import com.penny.network.boundary.NetworkOpsViews.Lift;
import com.penny.network.boundary.NetworkOpsViews.NewHold;
import com.penny.network.control.HoldDesk;
import com.penny.network.entity.Hold;
import com.penny.network.entity.Holds;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who is kept from the network, by Penny Ops or by a circuit breaker. One person holds; two let go. */
@Path("/ops/network")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HoldsResource {

    @Inject
    Holds holds;

    @Inject
    HoldDesk desk;

    @Inject
    HoldViews views;

    /** Those that are not lifted, the latest first. */
    @GET
    @Path("holds")
    public HoldPage list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Hold> page = holds.page(Cursor.decode(cursor), limit + 1);
        List<Hold> shown = page.subList(0, Math.min(limit, page.size()));
        Hold last = page.size() > limit ? shown.get(limit - 1) : null;
        return new HoldPage(views.of(shown), last == null ? null : new Cursor(last.setAt(), last.id()).encode());
    }

    /** Keeps somebody from the network, in every region at once. */
    @POST
    @Path("people/{offenderId}/holds")
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response hold(@PathParam("offenderId") UUID offenderId, @NotNull @Valid NewHold hold) {
        return Response.status(201)
                .entity(view(desk.hold(offenderId, hold.kind(), hold.reason())))
                .build();
    }

    /** Asks for it to be lifted, or lifts it where a colleague has asked. */
    @POST
    @Path("holds/{holdId}/lift")
    public HoldView lift(@PathParam("holdId") UUID holdId, @NotNull @Valid Lift lift) {
        return view(desk.lift(holdId, lift.reason()));
    }

    private HoldView view(Hold hold) {
        return views.of(List.of(hold)).get(0);
    }
}
