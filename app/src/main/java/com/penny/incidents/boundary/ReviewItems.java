package com.penny.incidents.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.CameraName;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.ReviewViews.Candidate;
import com.penny.incidents.boundary.ReviewViews.Item;
import com.penny.incidents.boundary.ReviewViews.LawView;
import com.penny.incidents.boundary.ReviewViews.StoreName;
import com.penny.incidents.control.Laws;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.Skips;
import com.penny.incidents.entity.Thefts;
import com.penny.stores.Regions;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reviews as rows of the queue, with their pictures and names. */
@ApplicationScoped
public class ReviewItems {

    private static final int MOST_CANDIDATES = 12;

    @Inject
    Thefts thefts;

    @Inject
    Skips skips;

    @Inject
    Stores stores;

    @Inject
    Regions regions;

    @Inject
    People people;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    Item of(Review review) {
        return of(List.of(review)).get(0);
    }

    List<Item> of(List<Review> reviews) {
        Map<UUID, StoreLabel> names =
                stores.labels(reviews.stream().map(Review::storeId).collect(Collectors.toSet()));
        Map<UUID, String> pictures =
                thumbnails(reviews.stream().map(Review::alertId).toList());
        Map<UUID, People.Name> claimants = people.reviewers(reviews.stream()
                .map(review -> review.claimant(clock.instant()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Long> putBack = skips.counts(reviews.stream().map(Review::id).toList());
        return reviews.stream()
                .map(review -> item(
                        review,
                        names.get(review.storeId()).name(),
                        pictures.get(review.alertId()),
                        claimants,
                        putBack.getOrDefault(review.id(), 0L)))
                .toList();
    }

    /** People whom a reviewer may recognise: of the stores of the same region. */
    List<Candidate> candidates(UUID storeId) {
        List<Thefts.Candidate> found = thefts.candidates(regions.neighbours(storeId), MOST_CANDIDATES);
        Map<UUID, String> pictures =
                thumbnails(found.stream().map(Thefts.Candidate::lastAlertId).toList());
        Map<UUID, StoreLabel> names =
                stores.labels(found.stream().map(Thefts.Candidate::lastStoreId).collect(Collectors.toSet()));
        return found.stream()
                .map(person -> new Candidate(
                        person.offenderId(),
                        person.reference(),
                        pictures.get(person.lastAlertId()),
                        person.incidents(),
                        person.lastIncidentAt(),
                        names.get(person.lastStoreId()).name()))
                .toList();
    }

    LawView law(UUID storeId) {
        return stores.country(storeId)
                .map(country -> new LawView(country, Laws.of(country).orElse(null)))
                .orElse(null);
    }

    private Item item(Review review, String store, String thumbnail, Map<UUID, People.Name> claimants, long putBack) {
        UUID claimant = review.claimant(clock.instant());
        People.Name name = claimant == null ? null : claimants.getOrDefault(claimant, People.Name.UNKNOWN);
        return new Item(
                review.id(),
                review.alertId(),
                new StoreName(review.storeId(), store),
                new CameraName(review.cameraId(), review.cameraName()),
                review.confirmedAt(),
                review.dueAt(),
                review.score(),
                review.sentence(),
                thumbnail,
                name == null ? null : new PersonName(name.name(), name.initials()),
                claimant == null ? null : review.claimedUntil(),
                Objects.equals(claimant, transactions.current().accountId()),
                putBack,
                review.state());
    }

    private Map<UUID, String> thumbnails(Collection<UUID> alertIds) {
        return evidence.ofAlerts(alertIds, List.of(Kind.THUMBNAIL)).stream()
                .collect(Collectors.toMap(Evidence.Item::alertId, links::shown, (first, other) -> first));
    }
}
