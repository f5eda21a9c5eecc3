package com.penny.incidents.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.People;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.boundary.AlertViews.PersonName;
import com.penny.incidents.boundary.KnownPeopleViews.CorrectionView;
import com.penny.incidents.boundary.KnownPeopleViews.Detail;
import com.penny.incidents.boundary.KnownPeopleViews.LinkedIncident;
import com.penny.incidents.boundary.KnownPeopleViews.PersonLabel;
import com.penny.incidents.boundary.KnownPeopleViews.Row;
import com.penny.incidents.boundary.ReviewViews.StoreName;
import com.penny.incidents.entity.Corrections;
import com.penny.incidents.entity.LinkCorrection;
import com.penny.incidents.entity.Offender;
import com.penny.incidents.entity.Review;
import com.penny.incidents.entity.Reviews;
import com.penny.incidents.entity.Skips;
import com.penny.incidents.entity.TheftRecord.Judgement;
import com.penny.incidents.entity.Thefts;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People, their incidents and how these were put right, for reviewers. */
@ApplicationScoped
public class KnownPeople {

    @Inject
    Thefts thefts;

    @Inject
    Reviews reviews;

    @Inject
    Skips skips;

    @Inject
    Corrections corrections;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    Stores stores;

    @Inject
    People people;

    @Inject
    Transactions transactions;

    List<Row> rows(List<Offender> shown) {
        Map<UUID, List<Theft>> byPerson = standing(shown).stream().collect(Collectors.groupingBy(Theft::offenderId));
        Map<UUID, PersonLabel> others = labels(shown.stream()
                .map(Offender::mergedInto)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<UUID> latest = byPerson.values().stream()
                .map(incidents -> incidents.get(0).alertId())
                .toList();
        Map<UUID, String> pictures = new HashMap<>(pictures(latest, Kind.THUMBNAIL));
        pictures.keySet()
                .removeAll(skips.acquainted(latest, transactions.current().accountId()));
        return shown.stream()
                .map(person -> row(person, byPerson.getOrDefault(person.id(), List.of()), others, pictures))
                .toList();
    }

    /** @throws com.penny.kernel.Problem 404; 403 for who knows them */
    Detail detail(UUID personId) {
        Offender person = thefts.offender(personId);
        List<Theft> incidents = thefts.ofOffenders(List.of(personId));
        List<UUID> alerts = incidents.stream().map(Theft::alertId).toList();
        if (!skips.acquainted(alerts, transactions.current().accountId()).isEmpty()) {
            throw Skips.knowsSomebody();
        }
        List<UUID> formerly = List.copyOf(thefts.mergedFrom(List.of(personId)));
        return new Detail(
                rows(List.of(person)).get(0),
                person.sparedAs(),
                List.copyOf(labels(formerly).values()),
                incidents(incidents),
                views(corrections.of(personId)));
    }

    CorrectionView view(LinkCorrection correction) {
        return views(List.of(correction)).get(0);
    }

    List<CorrectionView> views(List<LinkCorrection> shown) {
        Map<UUID, PersonLabel> labels = labels(shown.stream()
                .flatMap(each -> Stream.of(each.fromId(), each.toId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, People.Name> names = people.reviewers(shown.stream()
                .flatMap(each -> Stream.of(each.proposedBy(), each.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        UUID caller = transactions.current().accountId();
        return shown.stream()
                .map(each -> new CorrectionView(
                        each.id(),
                        each.kind(),
                        labels.get(each.fromId()),
                        each.toId() == null ? null : labels.get(each.toId()),
                        each.theftIds(),
                        each.reason(),
                        each.state(),
                        name(each.proposedBy(), names),
                        each.proposedAt(),
                        caller.equals(each.proposedBy()),
                        name(each.decidedBy(), names),
                        each.decidedAt(),
                        each.refusal()))
                .toList();
    }

    private List<Theft> standing(List<Offender> shown) {
        return thefts.ofOffenders(shown.stream().map(Offender::id).toList()).stream()
                .filter(theft -> !theft.overturned())
                .toList();
    }

    private static Row row(
            Offender person, List<Theft> newestFirst, Map<UUID, PersonLabel> others, Map<UUID, String> pictures) {
        Theft latest = newestFirst.isEmpty() ? null : newestFirst.get(0);
        return new Row(
                person.id(),
                person.reference(),
                person.mergedInto() == null ? null : others.get(person.mergedInto()),
                newestFirst.size(),
                latest == null ? null : latest.occurredAt(),
                latest == null ? null : pictures.get(latest.alertId()));
    }

    private List<LinkedIncident> incidents(List<Theft> newestFirst) {
        List<UUID> alerts = newestFirst.stream().map(Theft::alertId).toList();
        Map<UUID, String> pictures = pictures(alerts, Kind.POSTER);
        Map<UUID, Judgement> judgements =
                thefts.judgements(newestFirst.stream().map(Theft::id).toList());
        Map<UUID, Review> approvals = reviews.approvedOf(alerts);
        Map<UUID, People.Name> names = people.reviewers(
                approvals.values().stream().map(Review::decidedBy).collect(Collectors.toSet()));
        Map<UUID, StoreLabel> labels =
                stores.labels(newestFirst.stream().map(Theft::storeId).collect(Collectors.toSet()));
        return newestFirst.stream()
                .map(theft -> {
                    Review approval = approvals.get(theft.alertId());
                    Judgement judgement = judgements.get(theft.id());
                    return new LinkedIncident(
                            theft.id(),
                            new StoreName(
                                    theft.storeId(), labels.get(theft.storeId()).name()),
                            theft.cameraName(),
                            theft.occurredAt(),
                            theft.sentence(),
                            pictures.get(theft.alertId()),
                            approval == null ? null : name(approval.decidedBy(), names),
                            approval == null ? null : approval.reason(),
                            judgement.law(),
                            judgement.lawNote(),
                            judgement.bundleIds().size(),
                            !theft.overturned());
                })
                .toList();
    }

    private Map<UUID, PersonLabel> labels(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : thefts.offenders(ids).stream()
                        .collect(Collectors.toMap(
                                Offender::id, person -> new PersonLabel(person.id(), person.reference())));
    }

    private Map<UUID, String> pictures(Collection<UUID> alertIds, Kind kind) {
        return evidence.ofAlerts(alertIds, List.of(kind)).stream()
                .collect(Collectors.toMap(Evidence.Item::alertId, links::shown, (first, other) -> first));
    }

    private static PersonName name(UUID account, Map<UUID, People.Name> names) {
        if (account == null) {
            return null;
        }
        People.Name name = names.getOrDefault(account, People.Name.UNKNOWN);
        return new PersonName(name.name(), name.initials());
    }
}
