package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.CameraName;
import com.penny.incidents.boundary.AlertViews.ClipView;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.ReviewViews.AgreementView;
import com.penny.incidents.boundary.ReviewViews.Agreements;
import com.penny.incidents.boundary.ReviewViews.Reading;
import com.penny.incidents.boundary.ReviewViews.ReadingDetail;
import com.penny.incidents.boundary.ReviewViews.ReadingPage;
import com.penny.incidents.boundary.ReviewViews.StoreName;
import com.penny.incidents.control.SecondLook;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.Reviews;
import com.penny.incidents.entity.SecondReading;
import com.penny.incidents.entity.SecondReadings;
import com.penny.incidents.entity.SecondReadings.Agreement;
import com.penny.kernel.Cursor;
import com.penny.kernel.Interval;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions that a third person reads again, blind to how they went. */
@Path("/second-readings")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.REVIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondReadingsResource {

    private static final int AGREEMENT_DAYS = 90;

    /** @param note why; null where it speaks for itself */
    public record Answer(
            @NotNull(message = "Say how you would decide.") SecondReading.Verdict verdict,

            @Schema(nullable = true) @Size(min = 1, max = 500, message = "Use at most 500 characters.") String note) {}

    @Inject
    SecondReadings readings;

    @Inject
    SecondLook secondLook;

    @Inject
    Reviews reviews;

    @Inject
    ReviewEvidence evidence;

    @Inject
    Stores stores;

    @Inject
    People people;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** What waits for the caller, oldest first: nothing that they confirmed or decided themselves. */
    @GET
    public ReadingPage list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<SecondReading> page = readings.waiting(caller(), Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(page.get(limit - 1).askedAt(), page.get(limit - 1).reviewId()).encode();
        return new ReadingPage(views(page), next);
    }

    /** @param recording one of the event's recordings; the one of the alert unless given */
    @GET
    @Path("{reviewId}")
    public ReadingDetail detail(@PathParam("reviewId") UUID reviewId, @QueryParam("recording") UUID recording) {
        SecondReading reading = readings.forReader(reviewId, caller());
        return new ReadingDetail(views(List.of(reading)).get(0), evidence.of(reviews.byId(reviewId), recording));
    }

    /**
     * Opens the evidence clip; who did so is on record and shown to the store and the person concerned.
     *
     * @param recording one of the event's recordings; the one of the alert unless given
     */
    @POST
    @Path("{reviewId}/clip-views")
    public ClipView view(@PathParam("reviewId") UUID reviewId, @QueryParam("recording") UUID recording) {
        readings.forReader(reviewId, caller());
        return evidence.open(reviews.byId(reviewId), recording);
    }

    /** Once, and by one person; the incident stays as it was decided. */
    @POST
    @Path("{reviewId}/verdict")
    public void answer(@PathParam("reviewId") UUID reviewId, @NotNull @Valid Answer answer) {
        secondLook.answer(reviewId, answer.verdict(), answer.note());
    }

    /** How often others read a reviewer's decisions as they did, in the last 90 days. */
    @GET
    @Path("agreement")
    public Agreements agreement() {
        List<Agreement> found = readings.agreements(clock.instant().minus(Duration.ofDays(AGREEMENT_DAYS)));
        Map<UUID, People.Name> names =
                people.reviewers(found.stream().map(Agreement::firstReader).collect(Collectors.toSet()));
        return new Agreements(
                AGREEMENT_DAYS,
                found.stream()
                        .map(each -> view(each, names.getOrDefault(each.firstReader(), People.Name.UNKNOWN)))
                        .toList());
    }

    private AgreementView view(Agreement each, People.Name name) {
        return new AgreementView(
                new PersonName(name.name(), name.initials()),
                each.firstReader().equals(caller()),
                each.read(),
                each.agreed(),
                each.unclear(),
                Interval.of(each.agreed(), each.read()));
    }

    private List<Reading> views(List<SecondReading> page) {
        Map<UUID, Review> found =
                reviews.byIds(page.stream().map(SecondReading::reviewId).toList());
        Map<UUID, Stores.StoreLabel> names =
                stores.labels(found.values().stream().map(Review::storeId).collect(Collectors.toSet()));
        return page.stream()
                .map(reading -> {
                    Review review = found.get(reading.reviewId());
                    return new Reading(
                            review.id(),
                            new StoreName(
                                    review.storeId(),
                                    names.get(review.storeId()).name()),
                            new CameraName(review.cameraId(), review.cameraName()),
                            review.confirmedAt(),
                            reading.askedAt(),
                            review.sentence());
                })
                .toList();
    }

    private UUID caller() {
        return transactions.current().accountId();
    }
}
