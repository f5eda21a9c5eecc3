package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.Card;
import com.penny.incidents.boundary.AlertViews.Comment;
import com.penny.incidents.boundary.LossEntries.LossEntry;
import com.penny.incidents.control.AlertDesk;
import com.penny.incidents.control.EventDesk;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.DismissReason;
import com.penny.incidents.entity.AlertComment;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What staff decide about one alert. */
@Path("/stores/{storeId}/alerts")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    public record Confirmation(
            @NotEmpty(message = "Give at least one item with its value.") @Size(max = 50, message = "Give at most 50 items.") List<@NotNull @Valid LossEntry> items,

            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String note) {}

    public record Dismissal(
            @NotNull(message = "Say why.") DismissReason reason,

            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String note) {}

    /** @param as how they look after it */
    @Schema(name = "Taking")
    public record Taking(@Schema(nullable = true) Alert.Response as) {}

    public record NewComment(
            @NotBlank(message = "Write something.") @Size(max = 2000, message = "Use at most 2000 characters.") String text,

            @Schema(nullable = true) @Size(max = 10, message = "Mention at most 10 people.") Set<@NotNull UUID> mentions) {}

    @PathParam("storeId")
    UUID storeId;

    @PathParam("alertId")
    UUID alertId;

    @Inject
    AlertDesk desk;

    @Inject
    EventDesk events;

    @Inject
    AlertCards cards;

    @Inject
    People people;

    @Inject
    LossEntries lossEntries;

    @POST
    @Path("{alertId}/take")
    public Card take(@RequestBody(required = false) Taking taking) {
        return cards.of(desk.take(alertId, taking == null ? null : taking.as()));
    }

    @POST
    @Path("{alertId}/release")
    public Card release() {
        return cards.of(desk.release(alertId));
    }

    @POST
    @Path("{alertId}/confirmation")
    public Card confirm(@NotNull @Valid Confirmation confirmation) {
        return cards.of(desk.confirm(alertId, lossEntries.losses(storeId, confirmation.items()), confirmation.note()));
    }

    @POST
    @Path("{alertId}/dismissal")
    public Card dismiss(@NotNull @Valid Dismissal dismissal) {
        if (!dismissal.reason().ofStaff()) {
            throw Problem.invalid("/reason", "This reason is Penny's own; choose another.");
        }
        return cards.of(desk.dismiss(alertId, dismissal.reason(), dismissal.note()));
    }

    @POST
    @Path("{alertId}/undo")
    public Card undo() {
        return cards.of(desk.undo(alertId));
    }

    /** Makes one of several recordings a card of its own: it shows somebody or something else. */
    @POST
    @Path("{alertId}/separation")
    public Card separate() {
        return cards.of(events.separate(alertId));
    }

    @POST
    @Path("{alertId}/comments")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Comment.class)))
    public Response comment(@NotNull @Valid NewComment comment) {
        AlertComment written =
                desk.comment(alertId, comment.text(), comment.mentions() == null ? Set.of() : comment.mentions());
        return Response.status(201)
                .entity(AlertsResource.comment(
                        written, people.staff(AlertsResource.named(written).collect(Collectors.toSet()))))
                .build();
    }
}
