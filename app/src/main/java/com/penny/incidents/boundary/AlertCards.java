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
import com.penny.incidents.boundary.AlertViews.SignalSpan;
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

/** Alerts as cards: with pictures, names and values, in four queries however many cards. */
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

    List<Card> of(List<Alert> page) {
        List<UUID> ids = page.stream().map(Alert::id).toList();
        Map<UUID, List<Item>> pictures = evidence.ofAlerts(ids, List.of(Kind.PREVIEW, Kind.THUMBNAIL)).stream()
                .collect(Collectors.groupingBy(Item::alertId));
        Map<UUID, Money> values = values(alerts.losses(ids));
        Map<UUID, People.Name> names = people.staff(page.stream()
                .flatMap(alert -> Stream.of(alert.takenBy(), alert.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<UUID> mentioning = alerts.mentioning(ids, transactions.current().accountId());
        return page.stream()
                .map(alert -> card(
                        alert,
                        mentioning.contains(alert.id()),
                        pictures.getOrDefault(alert.id(), List.of()),
                        values.get(alert.id()),
                        names))
                .toList();
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
            Alert alert, boolean mentionsYou, List<Item> pictures, Money value, Map<UUID, People.Name> names) {
        return new Card(
                alert.id(),
                new CameraName(alert.cameraId(), alert.cameraName()),
                alert.occurredAt(),
                alert.raisedAt(),
                alert.score(),
                alert.threshold(),
                alert.parts().stream()
                        .map(part -> new Part(part.name().label(), part.points()))
                        .toList(),
                alert.sentence(),
                signals(alert),
                alert.status(),
                alert.people(),
                pictures.stream()
                        .filter(item -> item.kind() == Kind.THUMBNAIL)
                        .map(links::shown)
                        .toList(),
                pictures.stream()
                        .filter(item -> item.kind() == Kind.PREVIEW)
                        .map(links::shown)
                        .findFirst()
                        .orElse(null),
                alert.durationMs(),
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
                mentionsYou);
    }

    static List<SignalSpan> signals(Alert alert) {
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
