package com.penny.incidents.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.People;
import com.penny.incidents.boundary.AlertViews.CameraName;
import com.penny.incidents.boundary.AlertViews.Card;
import com.penny.incidents.boundary.AlertViews.Part;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.AlertViews.Recording;
import com.penny.incidents.boundary.AlertViews.RecordingLabel;
import com.penny.incidents.boundary.AlertViews.SignalSpan;
import com.penny.incidents.control.Recordings;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alerts;
import com.penny.incidents.entity.LossItem;
import com.penny.kernel.Money;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts as cards: with pictures, names and values, in five queries however many cards. */
@ApplicationScoped
public class AlertCards {

    @Inject
    Alerts alerts;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    People people;

    @Inject
    Transactions transactions;

    Card of(Alert alert) {
        return of(List.of(alert)).get(0);
    }

    /** @param page cards, none that stands behind another */
    List<Card> of(List<Alert> page) {
        List<UUID> ids = page.stream().map(Alert::id).toList();
        Map<UUID, List<Alert>> behind = alerts.recordings(ids).stream().collect(Collectors.groupingBy(Alert::eventId));
        List<Recordings> events = page.stream()
                .map(card -> Recordings.of(card, behind.getOrDefault(card.id(), List.of())))
                .toList();
        Map<UUID, List<Item>> pictures =
                pictures(events.stream().flatMap(event -> event.ids().stream()).toList());
        Map<UUID, Money> values = values(alerts.losses(ids));
        Map<UUID, People.Name> names = people.staff(page.stream()
                .flatMap(alert -> Stream.of(alert.takenBy(), alert.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<UUID> mentioning = alerts.mentioning(ids, transactions.current().accountId());
        return events.stream()
                .map(event -> card(
                        event,
                        mentioning.contains(event.card().id()),
                        pictures,
                        values.get(event.card().id()),
                        names))
                .toList();
    }

    /** The recordings of an event, each in one line; empty where it is one alone. */
    List<RecordingLabel> labels(Recordings event) {
        return labels(event, pictures(event.ids()));
    }

    /** How a member of staff is shown; null for nobody. */
    static PersonName name(Map<UUID, People.Name> names, UUID account) {
        if (account == null) {
            return null;
        }
        People.Name name = names.getOrDefault(account, People.Name.UNKNOWN);
        return new PersonName(name.name(), name.initials());
    }

    private Card card(
            Recordings event,
            boolean mentionsYou,
            Map<UUID, List<Item>> pictures,
            Money value,
            Map<UUID, People.Name> names) {
        Alert alert = event.card();
        Alert shown = event.strongest();
        return new Card(
                alert.id(),
                new CameraName(alert.cameraId(), alert.cameraName()),
                alert.occurredAt(),
                alert.raisedAt(),
                shown.score(),
                shown.threshold(),
                parts(shown),
                shown.sentence(),
                signals(shown),
                alert.status(),
                event.all().stream().mapToInt(Alert::people).max().orElse(0),
                urls(pictures, shown, Kind.THUMBNAIL).toList(),
                urls(pictures, shown, Kind.PREVIEW).findFirst().orElse(null),
                shown.durationMs(),
                name(names, alert.takenBy()),
                alert.takenAt(),
                alert.takenAs(),
                alert.unansweredAt(),
                name(names, alert.decidedBy()),
                alert.decidedAt(),
                value,
                alert.undoUntil(),
                alert.dismissReason(),
                alert.test(),
                mentionsYou,
                shown.id(),
                labels(event, pictures));
    }

    private List<RecordingLabel> labels(Recordings event, Map<UUID, List<Item>> pictures) {
        return event.all().size() == 1
                ? List.of()
                : event.all().stream()
                        .map(each -> new RecordingLabel(
                                each.id(),
                                each.occurredAt(),
                                each.score(),
                                each.sentence(),
                                urls(pictures, each, Kind.THUMBNAIL).findFirst().orElse(null)))
                        .toList();
    }

    private Map<UUID, List<Item>> pictures(List<UUID> alertIds) {
        return evidence.ofAlerts(alertIds, List.of(Kind.PREVIEW, Kind.THUMBNAIL)).stream()
                .collect(Collectors.groupingBy(Item::alertId));
    }

    private Stream<String> urls(Map<UUID, List<Item>> pictures, Alert of, Kind kind) {
        return pictures.getOrDefault(of.id(), List.of()).stream()
                .filter(item -> item.kind() == kind)
                .map(links::shown);
    }

    static Recording recording(Alert alert) {
        return new Recording(
                alert.id(),
                alert.occurredAt(),
                alert.score(),
                alert.threshold(),
                parts(alert),
                alert.sentence(),
                signals(alert));
    }

    private static List<Part> parts(Alert alert) {
        return alert.parts().stream()
                .map(part -> new Part(part.name().label(), part.points()))
                .toList();
    }

    private static List<SignalSpan> signals(Alert alert) {
        return alert.signals().stream()
                .map(signal -> new SignalSpan(signal.kind(), signal.trackId(), signal.startMs(), signal.endMs()))
                .toList();
    }

    private static Map<UUID, Money> values(Collection<LossItem> items) {
        return items.stream()
                .collect(Collectors.toMap(
                        LossItem::alertId,
                        item -> item.loss().unitPrice().times(item.loss().quantity()),
                        Money::plus));
    }
}
