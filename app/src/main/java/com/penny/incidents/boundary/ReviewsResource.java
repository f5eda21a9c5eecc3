package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.incidents.Severity;
import com.penny.incidents.boundary.AlertViews.ClipView;
import com.penny.incidents.boundary.ReviewViews.Detail;
import com.penny.incidents.boundary.ReviewViews.Item;
import com.penny.incidents.boundary.ReviewViews.Page;
import com.penny.incidents.control.ReviewDesk;
import com.penny.incidents.entity.Offender;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.ReviewSkip;
import com.penny.incidents.entity.Reviews;
import com.penny.incidents.entity.SecondReadings;
import com.penny.incidents.entity.Skips;
import com.penny.kernel.Cursor;
import com.penny.outbox.Live;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The queue of Penny's reviewers: the second person behind every incident. */
@Path("/reviews")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.REVIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

    /**
     * @param offenderId a person recognised from earlier incidents; null for one not seen before
     * @param spareAs why no other store is ever to know of that person; null for no reason
     * @param severity {@code MEDIUM} unless given
     * @param lawNote what there is to say to the law, such as why it is judged otherwise; null for nothing
     */
    public record Approval(
            @Schema(nullable = true) UUID offenderId,
            @Schema(nullable = true) Offender.Spared spareAs,
            @Schema(nullable = true) Severity severity,

            @Schema(nullable = true) @Size(max = 500, message = "Use at most 500 characters.") String lawNote,

            @NotBlank(message = "Say why.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    public record Skip(@NotNull(message = "Say why.") ReviewSkip.Reason reason) {}

    public record Rejection(
            @NotBlank(message = "Say why.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @Inject
    Reviews reviews;

    @Inject
    ReviewDesk desk;

    @Inject
    ReviewItems items;

    @Inject
    ReviewEvidence evidence;

    @Inject
    SecondReadings readings;

    @Inject
    Skips skips;

    @Inject
    Live live;

    @Inject
    Transactions transactions;

    /** @param shelf what the caller has not put back, or has */
    @GET
    public Page list(
            @QueryParam("shelf") @DefaultValue("OPEN") Reviews.Shelf shelf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        String liveCursor = Long.toString(live.cursor());
        UUID caller = transactions.current().accountId();
        List<Review> page = reviews.queue(shelf, caller, Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(
                                page.get(limit - 1).confirmedAt(),
                                page.get(limit - 1).id())
                        .encode();
        return new Page(
                items.of(page),
                next,
                reviews.pending(Reviews.Shelf.OPEN, caller),
                reviews.pending(Reviews.Shelf.PUT_BACK, caller),
                readings.waiting(caller),
                liveCursor);
    }

    /** @param recording one of the event's recordings; the one of the alert unless given */
    @GET
    @Path("{reviewId}")
    public Detail detail(@PathParam("reviewId") UUID reviewId, @QueryParam("recording") UUID recording) {
        Review review = forStranger(reviewId);
        return new Detail(
                items.of(review),
                evidence.of(review, recording),
                review.confirmedInitials(),
                review.confirmedBy(transactions.current().accountId()),
                items.law(review.storeId()),
                items.candidates(review.storeId()));
    }

    @POST
    @Path("{reviewId}/claim")
    public Item claim(@PathParam("reviewId") UUID reviewId) {
        return items.of(desk.claim(reviewId));
    }

    @DELETE
    @Path("{reviewId}/claim")
    public void release(@PathParam("reviewId") UUID reviewId) {
        desk.release(reviewId);
    }

    /** Puts it back for the others to decide. Who knows somebody in it is not let near it again. */
    @POST
    @Path("{reviewId}/skips")
    public void skip(@PathParam("reviewId") UUID reviewId, @NotNull @Valid Skip skip) {
        desk.skip(reviewId, skip.reason());
    }

    /**
     * Opens the evidence clip; who did so is on record and shown to the store and the person concerned.
     *
     * @param recording one of the event's recordings; the one of the alert unless given
     */
    @POST
    @Path("{reviewId}/clip-views")
    public ClipView view(@PathParam("reviewId") UUID reviewId, @QueryParam("recording") UUID recording) {
        return evidence.open(forStranger(reviewId), recording);
    }

    /**
     * Gives the clip of an incident that the caller could claim to a screen that may show it next, once. That it was loaded stands
     * in the audit log; it counts as seen once {@code clip-views} says so.
     */
    @POST
    @Path("{reviewId}/clips-ahead")
    public ClipView ahead(@PathParam("reviewId") UUID reviewId) {
        return evidence.ahead(forStranger(reviewId));
    }

    @POST
    @Path("{reviewId}/approval")
    public Item approve(@PathParam("reviewId") UUID reviewId, @NotNull @Valid Approval approval) {
        Severity severity = approval.severity() == null ? Severity.MEDIUM : approval.severity();
        String lawNote = approval.lawNote() == null || approval.lawNote().isBlank()
                ? null
                : approval.lawNote().strip();
        return items.of(desk.approve(
                reviewId,
                new ReviewDesk.Approval(
                        approval.offenderId(), approval.spareAs(), severity, lawNote, approval.reason())));
    }

    @POST
    @Path("{reviewId}/rejection")
    public Item reject(@PathParam("reviewId") UUID reviewId, @NotNull @Valid Rejection rejection) {
        return items.of(desk.reject(reviewId, rejection.reason()));
    }

    /** For nobody who knows a person in it. */
    private Review forStranger(UUID reviewId) {
        skips.requireStranger(reviewId, transactions.current().accountId());
        return reviews.byId(reviewId);
    }
}
