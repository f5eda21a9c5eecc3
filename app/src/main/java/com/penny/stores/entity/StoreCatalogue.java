package com.penny.stores.entity;

import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.stores.StoreSettled;
import com.penny.stores.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class StoreCatalogue implements Stores {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @Inject
    Event<StoreSettled> settled;

    @Inject
    Clock clock;

    @Override
    public StoreFacts store(UUID id) {
        return require(entities.find(StoreRecord.class, id)).facts();
    }

    @Override
    public List<StoreFacts> stores(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select s from StoreRecord s where s.id in :ids", StoreRecord.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(StoreRecord::facts)
                        .toList();
    }

    @Override
    public Map<UUID, StoreLabel> labels(Collection<UUID> ids) {
        // Column by column: a reviewer and a person concerned may read no others.
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("""
                                select new com.penny.stores.Stores$StoreLabel(s.id, s.name, s.address, s.timeZone)
                                from StoreRecord s where s.id in :ids""", StoreLabel.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(StoreLabel::id, label -> label));
    }

    @Override
    public Optional<String> country(UUID storeId) {
        List<?> found = entities.createNativeQuery("select cast(country as text) from store where id = :id")
                .setParameter("id", storeId)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable((String) found.get(0));
    }

    @Override
    public void add(NewStore store) {
        Organisation organisation = new Organisation(Ids.next(clock), store.organisation(), clock.instant());
        entities.persist(organisation);
        entities.flush();
        entities.persist(new StoreRecord(store, organisation.id(), clock.instant()));
        entities.flush();
    }

    @Override
    public void callPoliceAt(UUID storeId, String number) {
        require(entities.find(StoreRecord.class, storeId)).callPoliceAt(number);
    }

    @Override
    public boolean open(UUID storeId) {
        boolean opened =
                entities.createNativeQuery("update store set live_at = :now where id = :store and live_at is null")
                                .setParameter("now", clock.instant())
                                .setParameter("store", storeId)
                                .executeUpdate()
                        == 1;
        if (opened) {
            settled.fire(new StoreSettled(storeId));
        }
        return opened;
    }

    @Override
    public boolean none() {
        return entities.createQuery("select s.id from StoreRecord s", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<ZoneFacts> zones(UUID cameraId) {
        return entities.createQuery(
                        "select z from CameraZone z where z.cameraId = :camera order by z.id", CameraZone.class)
                .setParameter("camera", cameraId)
                .getResultStream()
                .map(CameraZone::facts)
                .toList();
    }

    private static StoreRecord require(StoreRecord store) {
        if (store == null) {
            throw Problem.notFound("store");
        }
        return store;
    }
}
