package com.penny.stores.entity;

import com.penny.kernel.Ids;
import com.penny.stores.Place;
import com.penny.stores.Regions;
import com.penny.stores.StoreSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class RegionRegister implements Regions {

    private static final String REGIONS = "select id, country, name from region where country = :country";

    /** A list that nobody would read to its end. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @Inject
    Event<StoreSettled> settled;

    @Inject
    Clock clock;

    @Override
    @SuppressWarnings("unchecked")
    public List<Populated> all() {
        List<Object[]> rows = entities.createNativeQuery("select r.id, r.country, r.name, count(s.id) from region r"
                        + " left join store s on s.region_id = r.id and s.live_at is not null"
                        + " group by r.id order by r.country, lower(r.name), r.id")
                .getResultList();
        return rows.stream()
                .map(row -> new Populated(
                        new Region((UUID) row[0], String.valueOf(row[1]), (String) row[2]),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> everyMember() {
        return entities.createNativeQuery(
                        "select id from store where region_id is not null and live_at is not null order by id",
                        UUID.class)
                .getResultList();
    }

    @Override
    public List<Region> of(String country) {
        return regions(entities.createNativeQuery(REGIONS + " order by lower(name), id")
                .setParameter("country", country)
                .setMaxResults(MOST));
    }

    @Override
    public Region named(String country, String name) {
        entities.createNativeQuery("insert into region (id, country, name, created_at)"
                        + " values (:id, :country, :name, :now) on conflict (country, lower(name)) do nothing")
                .setParameter("id", Ids.next(clock))
                .setParameter("country", country)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return regions(entities.createNativeQuery(REGIONS + " and lower(name) = lower(:name)")
                        .setParameter("country", country)
                        .setParameter("name", name))
                .get(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, Region> ofStores(Collection<UUID> storeIds) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select s.id, r.id, r.country, r.name from store s join region r on r.id = s.region_id"
                                + " where s.id = any (cast(:stores as uuid[]))")
                .setParameter("stores", storeIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Region((UUID) row[1], String.valueOf(row[2]), (String) row[3])));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> members(UUID regionId) {
        return entities.createNativeQuery(
                        "select id from store where region_id = :region and live_at is not null order by id",
                        UUID.class)
                .setParameter("region", regionId)
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> neighbours(UUID storeId) {
        return entities.createNativeQuery(
                        "select s.id from store here join store s on s.id = here.id or s.region_id = here.region_id"
                                + " and s.live_at is not null where here.id = :store order by s.id",
                        UUID.class)
                .setParameter("store", storeId)
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, Place> places(Collection<UUID> storeIds) {
        List<Object[]> rows = entities.createNativeQuery("select id, latitude, longitude from store"
                        + " where id = any (cast(:stores as uuid[])) and latitude is not null")
                .setParameter("stores", storeIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Place((Double) row[1], (Double) row[2])));
    }

    @Override
    public void settle(UUID storeId, Region region, Place place) {
        entities.createNativeQuery("update store set country = :country, region_id = :region,"
                        + " latitude = cast(:latitude as double precision), longitude = cast(:longitude as double precision)"
                        + " where id = :store")
                .setParameter("latitude", place == null ? null : place.latitude())
                .setParameter("longitude", place == null ? null : place.longitude())
                .setParameter("country", region.country())
                .setParameter("region", region.id())
                .setParameter("store", storeId)
                .executeUpdate();
        settled.fire(new StoreSettled(storeId));
    }

    @SuppressWarnings("unchecked")
    private static List<Region> regions(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Region((UUID) row[0], String.valueOf(row[1]), (String) row[2]))
                        .toList();
    }
}
