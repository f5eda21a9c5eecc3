package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.OwnStores;
import com.penny.identity.OwnStores.OwnStore;
import com.penny.incidents.boundary.AlertViews.Card;
import com.penny.incidents.entity.Alert;
import com.penny.incidents.entity.Alert.Status;
import com.penny.incidents.entity.Alerts;
import com.penny.outbox.Live;
import com.penny.stores.Stores;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All stores that somebody works for, at a glance: for who looks after a region. Each store is read in a transaction of its
 * own, bound to it: no query ever sees two.
 */
@Path("/account/stores")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
@Produces(MediaType.APPLICATION_JSON)
public class OwnStoresResource {

    private static final int NEWEST = 40;

    /** @param summary null for a store that Penny has suspended */
    @Schema(name = "StoreStanding")
    public record Standing(
            UUID id,
            String name,
            String role,
            boolean suspended,
            @Schema(nullable = true) StoreSummaries.Summary summary) {}

    @Schema(name = "StoreAlert")
    public record StoreAlert(UUID storeId, String storeName, String timeZone, Card alert) {}

    /** @param alerts the newest of all stores that nobody has decided on, at most 40 */
    @Schema(name = "StoresOverview")
    public record Overview(List<Standing> stores, List<StoreAlert> alerts, String liveCursor) {}

    @Inject
    OwnStores own;

    @Inject
    Stores stores;

    @Inject
    StoreSummaries summaries;

    @Inject
    Alerts alerts;

    @Inject
    AlertCards cards;

    @Inject
    Live live;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    @GET
    public Overview overview() {
        UUID account = persona.get().accountId();
        List<OwnStore> mine = own.ofCaller();
        List<OwnStore> working =
                mine.stream().filter(store -> !store.suspended()).toList();
        // The cursor of the live stream is read first: what happens in between is told again rather than lost.
        long liveCursor = working.stream()
                .mapToLong(store -> transactions.as(Persona.staff(account, store.id()), live::cursor))
                .max()
                .orElse(0);
        Map<UUID, StoreSummaries.Summary> summarised = new HashMap<>();
        List<StoreAlert> newest = new ArrayList<>();
        for (OwnStore store : working) {
            transactions.run(Persona.staff(account, store.id()), () -> {
                summarised.put(store.id(), summaries.of(store.id()));
                newest.addAll(open(store));
            });
        }
        newest.sort(Comparator.comparing((StoreAlert each) -> each.alert().raisedAt())
                .reversed());
        return new Overview(
                mine.stream()
                        .map(store -> new Standing(
                                store.id(), store.name(), store.role(), store.suspended(), summarised.get(store.id())))
                        .toList(),
                newest.subList(0, Math.min(NEWEST, newest.size())),
                Long.toString(liveCursor));
    }

    private List<StoreAlert> open(OwnStore store) {
        String timeZone = stores.store(store.id()).timeZone();
        List<Alert> page = alerts.page(store.id(), Set.of(Status.NEW), null, null, NEWEST);
        return cards.of(page).stream()
                .map(card -> new StoreAlert(store.id(), store.name(), timeZone, card))
                .toList();
    }
}
