package com.penny.incidents.boundary;

import com.penny.evidence.Links;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.Card;
import com.penny.incidents.boundary.AlertViews.ClipFacts;
import com.penny.incidents.boundary.AlertViews.ClipView;
import com.penny.incidents.boundary.AlertViews.Comment;
import com.penny.incidents.boundary.AlertViews.Detail;
import com.penny.incidents.boundary.AlertViews.Item;
import com.penny.incidents.boundary.AlertViews.Page;
import com.penny.incidents.boundary.AlertViews.Strip;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.AlertComment;
import com.penny.incidents.entity.Alerts;
import com.penny.kernel.Cursor;
import com.penny.outbox.Live;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import com.penny.vision.messages.Analysis;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alerts of a store: the queue, one in full, and its evidence. */
@Path("/stores/{storeId}/alerts")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    /** Which alerts to list. */
    public enum Selection {
        open(EnumSet.of(Status.NEW)),
        decided(EnumSet.complementOf(EnumSet.of(Status.NEW))),
        all(EnumSet.allOf(Status.class));

        private final Set<Status> statuses;

        Selection(Set<Status> statuses) {
            this.statuses = statuses;
        }
    }

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Alerts alerts;

    @Inject
    AlertCards cards;

    @Inject
    AnalysisViews analyses;

    @Inject
    Links links;

    @Inject
    People people;

    @Inject
    Live live;

    /** @param camera only alerts of this camera; one that is not the store's has none */
    @GET
    public Page list(
            @QueryParam("state") @DefaultValue("open") Selection state,
            @QueryParam("camera") UUID camera,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        // The cursor of the live stream is read first: what happens in between is told again rather than lost.
        String liveCursor = Long.toString(live.cursor());
        List<Alert> page = alerts.page(storeId, state.statuses, camera, Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(page.get(limit - 1).raisedAt(), page.get(limit - 1).id()).encode();
        return new Page(cards.of(page), next, liveCursor);
    }

    @GET
    @Path("{alertId}")
    public Card card(@PathParam("alertId") UUID alertId) {
        return cards.of(alerts.card(alertId));
    }

    /** Of a recording that stands behind a card, the card with what this recording shows. */
    @GET
    @Path("{alertId}/detail")
    public Detail detail(@PathParam("alertId") UUID alertId) {
        Alert alert = alerts.byId(alertId);
        Alert card = alert.eventId() == null ? alert : alerts.byId(alert.eventId());
        Analysis analysis = analyses.analysis(alertId);
        List<AlertComment> comments = alerts.comments(card.id());
        Map<UUID, People.Name> names =
                people.staff(comments.stream().flatMap(AlertsResource::named).collect(Collectors.toSet()));
        return new Detail(
                cards.of(card),
                AlertCards.recording(alert),
                new ClipFacts(
                        alert.width(),
                        alert.height(),
                        alert.fps(),
                        alert.durationMs(),
                        alert.clipSha256(),
                        alert.clipSizeBytes()),
                analyses.poster(alertId),
                alerts.losses(List.of(card.id())).stream()
                        .map(item -> item.loss())
                        .map(loss -> new Item(loss.name(), loss.quantity(), loss.unitPrice()))
                        .toList(),
                card.note(),
                analyses.tracks(analysis),
                analyses.timeline(analysis),
                analyses.zones(alert.cameraId()),
                comments.stream().map(comment -> comment(comment, names)).toList());
    }

    @GET
    @Path("{alertId}/frames")
    public Strip frames(@PathParam("alertId") UUID alertId) {
        return new Strip(analyses.frames(alerts.byId(alertId).id()));
    }

    /** Opens the evidence clip; who did so is on record. */
    @POST
    @Path("{alertId}/clip-views")
    public ClipView view(@PathParam("alertId") UUID alertId) {
        Links.Link link = links.viewed(analyses.clip(alerts.byId(alertId).id()), storeId, Links.Reason.ALERT);
        return new ClipView(link.url(), link.expiresAt());
    }

    static Comment comment(AlertComment comment, Map<UUID, People.Name> names) {
        return new Comment(
                comment.id(),
                AlertCards.name(names, comment.authorId()),
                comment.at(),
                comment.text(),
                mentions(comment, names));
    }

    /** Everybody whom a comment names. */
    static Stream<UUID> named(AlertComment comment) {
        return Stream.concat(Stream.of(comment.authorId()), comment.mentions().stream());
    }

    private static List<String> mentions(AlertComment comment, Map<UUID, People.Name> names) {
        return comment.mentions().stream()
                .map(account -> AlertCards.name(names, account).name())
                .toList();
    }
}
