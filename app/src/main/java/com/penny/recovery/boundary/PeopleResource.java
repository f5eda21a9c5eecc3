package com.penny.recovery.boundary;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Links;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.recovery.boundary.PeopleViews.Colleague;
import com.penny.recovery.boundary.PeopleViews.Detail;
import com.penny.recovery.boundary.PeopleViews.Incident;
import com.penny.recovery.boundary.PeopleViews.Page;
import com.penny.recovery.boundary.PeopleViews.Person;
import com.penny.recovery.boundary.PeopleViews.Receipt;
import com.penny.recovery.boundary.PeopleViews.Request;
import com.penny.recovery.entity.Requests;
import com.penny.recovery.entity.StoreOffender;
import com.penny.recovery.entity.StorePeople;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** People linked to a store's confirmed incidents, and what is open. */
@Path("/stores/{storeId}/people")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @PathParam("storeId")
    UUID storeId;

    @Inject
    StorePeople people;

    @Inject
    Incidents incidents;

    @Inject
    Debts debts;

    @Inject
    Requests requests;

    @Inject
    Stores stores;

    @Inject
    Evidence evidence;

    @Inject
    Links links;

    @Inject
    People colleagues;

    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<StoreOffender> page = people.page(storeId, Cursor.decode(cursor), limit);
        String next = page.size() < limit
                ? null
                : new Cursor(
                                page.get(limit - 1).lastIncidentAt(),
                                page.get(limit - 1).offenderId())
                        .encode();
        List<UUID> ids = page.stream().map(StoreOffender::offenderId).toList();
        Map<UUID, List<Debt>> owed = debts.ofOffenders(ids).stream().collect(Collectors.groupingBy(Debt::offenderId));
        Map<UUID, String> pictures = pictures(incidents.theftsOf(ids));
        List<Person> items = page.stream()
                .map(person -> person(
                        person, owed.getOrDefault(person.offenderId(), List.of()), pictures.get(person.offenderId())))
                .toList();
        Money outstanding = debts.outstanding(storeId, stores.store(storeId).currency());
        return new Page(items, next, outstanding);
    }

    @GET
    @Path("{personId}")
    public Detail person(@PathParam("personId") UUID personId) {
        StoreOffender person = people.byId(storeId, personId);
        List<Theft> thefts = incidents.theftsOf(List.of(personId));
        Map<UUID, Debt> owed =
                debts.ofOffenders(List.of(personId)).stream().collect(Collectors.toMap(Debt::theftId, debt -> debt));
        Map<UUID, String> pictures = byAlert(thefts.stream().map(Theft::alertId).toList());
        List<Requests.Made> made = requests.ofPerson(storeId, person.ids());
        Map<UUID, People.Name> names =
                colleagues.staff(made.stream().map(Requests.Made::createdBy).collect(Collectors.toSet()));
        return new Detail(
                person(
                        person,
                        owed.values(),
                        thefts.isEmpty() ? null : pictures.get(thefts.get(0).alertId())),
                thefts.stream()
                        .map(theft -> incident(theft, owed.get(theft.id()), pictures.get(theft.alertId())))
                        .toList(),
                made.stream().map(request -> request(request, names)).toList(),
                debts.receipts(personId).stream()
                        .map(receipt ->
                                new Receipt(receipt.number(), receipt.paidAt(), receipt.amount(), receipt.commission()))
                        .toList());
    }

    private Person person(StoreOffender person, Collection<Debt> owed, String picture) {
        return new Person(
                person.offenderId(),
                person.reference(),
                picture,
                person.incidents(),
                sum(owed, Debt::payable),
                sum(owed, debt -> debt.settledAt() != null && debt.state() != Debts.State.WITHDRAWN),
                person.lastIncidentAt());
    }

    private Money sum(Collection<Debt> owed, Predicate<Debt> which) {
        return owed.stream()
                .filter(which)
                .map(Debt::amount)
                .reduce(stores.store(storeId).nothing(), Money::plus);
    }

    private static Incident incident(Theft theft, Debt debt, String picture) {
        return new Incident(
                theft.id(),
                theft.alertId(),
                theft.occurredAt(),
                theft.cameraName(),
                theft.sentence(),
                debt == null ? null : debt.amount(),
                debt == null ? null : debt.state(),
                picture);
    }

    private static Request request(Requests.Made made, Map<UUID, People.Name> names) {
        People.Name by = names.getOrDefault(made.createdBy(), People.Name.UNKNOWN);
        return new Request(
                made.id(),
                made.createdAt(),
                new Colleague(by.name(), by.initials()),
                made.expiresAt(),
                made.usedAt(),
                made.replaced());
    }

    /** The latest picture of each person. */
    private Map<UUID, String> pictures(List<Theft> newestFirst) {
        Map<UUID, UUID> latest = newestFirst.stream()
                .collect(Collectors.toMap(Theft::offenderId, Theft::alertId, (newest, older) -> newest));
        Map<UUID, String> byAlert = byAlert(latest.values());
        return latest.entrySet().stream()
                .filter(entry -> byAlert.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> byAlert.get(entry.getValue())));
    }

    private Map<UUID, String> byAlert(Collection<UUID> alertIds) {
        return evidence.ofAlerts(alertIds, List.of(Kind.THUMBNAIL)).stream()
                .collect(Collectors.toMap(Evidence.Item::alertId, links::shown, (first, other) -> first));
    }
}
