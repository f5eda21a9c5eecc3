package com.penny.incidents.control;

import com.penny.incidents.entity.Alert;
import com.penny.kernel.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a camera recorded of one event.
 *
 * @param card the alert that people decide on
 * @param all in the order of time, the card among them
 */
public record Recordings(Alert card, List<Alert> all) {

    /** @param others the recordings behind the card */
    public static Recordings of(Alert card, List<Alert> others) {
        return new Recordings(
                card,
                Stream.concat(Stream.of(card), others.stream())
                        .sorted(Comparator.comparing(Alert::occurredAt).thenComparing(Alert::id))
                        .toList());
    }

    /** The one that speaks for the event: of the highest score, the first of several. */
    public Alert strongest() {
        return all.stream()
                .reduce((best, next) -> next.score() > best.score() ? next : best)
                .orElse(card);
    }

    /**
     * @param id null for the card's own
     * @throws Problem 404 for none of these
     */
    public Alert of(UUID id) {
        return all.stream()
                .filter(recording -> recording.id().equals(id == null ? card.id() : id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("recording"));
    }

    public List<UUID> ids() {
        return all.stream().map(Alert::id).toList();
    }

    /** What was decided on the card holds for all of them. */
    void follow() {
        all.stream().filter(recording -> recording != card).forEach(recording -> recording.follow(card));
    }
}
