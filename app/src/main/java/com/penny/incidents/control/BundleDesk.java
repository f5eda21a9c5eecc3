package com.penny.incidents.control;

import com.penny.evidence.Bundles;
import com.penny.evidence.Bundles.Draft;
import com.penny.evidence.Bundles.Sealing;
import com.penny.evidence.Bundles.Statement;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.AlertComment;
import com.penny.incidents.entity.Alerts;
import com.penny.kernel.Json;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the evidence of an alert together for sealing. */
@ApplicationScoped
public class BundleDesk {

    /** What staff chose. @param note may be null or blank */
    public record Choice(boolean clip, List<UUID> frames, List<UUID> comments, String note) {}

    @Inject
    Alerts alerts;

    @Inject
    KeptAnalyses analyses;

    @Inject
    Evidence evidence;

    @Inject
    Bundles bundles;

    @Inject
    Outbox outbox;

    /** The alert's lock keeps two sealings, or a sealing and a dismissal, one after the other. */
    public Sealing seal(UUID alertId, Choice choice) {
        Alert alert = alerts.lock(alertId);
        requireKept(alert);
        requireSome(choice);
        Sealing sealing = bundles.seal(new Draft(
                alert.storeId(),
                alertId,
                Json.fields(SealedFacts.of(alert, analyses.of(alertId).models())),
                objects(alertId, choice),
                statements(alert.cardId(), choice.comments()),
                choice.note() == null || choice.note().isBlank()
                        ? null
                        : choice.note().strip()));
        if (sealing.made()) {
            outbox.tell(Persona.Role.STORE, alert.storeId(), "alert", alert.cardId(), false);
        }
        return sealing;
    }

    /** Everything that was recorded of an event, a bundle for each recording. Callers hold the lock of its alert. */
    public List<UUID> sealAll(Recordings event) {
        return event.all().stream()
                .map(alert -> {
                    List<UUID> objects = evidence.ofAlerts(List.of(alert.id()), List.of(Kind.CLIP, Kind.FRAME)).stream()
                            .map(Item::id)
                            .limit(Bundles.MOST_ITEMS)
                            .toList();
                    return bundles.seal(new Draft(
                                    alert.storeId(),
                                    alert.id(),
                                    Json.fields(SealedFacts.of(
                                            alert, analyses.of(alert.id()).models())),
                                    objects,
                                    List.of(),
                                    null))
                            .bundle()
                            .manifest()
                            .id();
                })
                .toList();
    }

    private static void requireKept(Alert alert) {
        if (alert.status() == Alert.Status.DISMISSED) {
            throw Problem.conflict(
                    "alert-dismissed",
                    "Alert dismissed",
                    "The recording of a dismissed alert is deleted after some days, so nothing of it can be sealed."
                            + " Bundles are made of open and confirmed alerts.");
        }
    }

    private static void requireSome(Choice choice) {
        int items = (choice.clip() ? 1 : 0)
                + choice.frames().size()
                + choice.comments().size();
        if (items == 0) {
            throw Problem.invalid("", "Choose the clip, a frame or a comment.");
        }
        if (items > Bundles.MOST_ITEMS) {
            throw Problem.invalid(
                    "", "Choose at most " + Bundles.MOST_ITEMS + " items; make a second bundle of the rest.");
        }
    }

    private List<UUID> objects(UUID alertId, Choice choice) {
        Map<Kind, List<UUID>> kept = evidence.ofAlerts(List.of(alertId), List.of(Kind.CLIP, Kind.FRAME)).stream()
                .collect(Collectors.groupingBy(Item::kind, Collectors.mapping(Item::id, Collectors.toList())));
        List<UUID> frames = kept.getOrDefault(Kind.FRAME, List.of());
        List<UUID> chosen = new ArrayList<>();
        if (choice.clip()) {
            chosen.add(kept.getOrDefault(Kind.CLIP, List.of()).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("/includeClip", "The clip is gone; leave it out.")));
        }
        for (int i = 0; i < choice.frames().size(); i++) {
            if (!frames.contains(choice.frames().get(i))) {
                throw Problem.invalid("/frames/" + i, "Choose frames of this alert.");
            }
            chosen.add(choice.frames().get(i));
        }
        return chosen;
    }

    private List<Statement> statements(UUID cardId, List<UUID> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        Map<UUID, AlertComment> written =
                alerts.comments(cardId).stream().collect(Collectors.toMap(AlertComment::id, Function.identity()));
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < comments.size(); i++) {
            AlertComment comment = written.get(comments.get(i));
            if (comment == null) {
                throw Problem.invalid("/comments/" + i, "Choose comments on this alert.");
            }
            statements.add(new Statement(comment.id(), comment.authorId(), comment.at(), comment.text()));
        }
        return statements;
    }
}
