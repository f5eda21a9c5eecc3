package com.penny.stores;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Towns and districts that stores say they are in. */
public interface Regions {

    /** @param country ISO 3166-1, two letters */
    record Region(UUID id, String country, String name) {}

    /** @param stores whose cameras are heard */
    record Populated(Region region, int stores) {}

    /** All of them, by name. Runs as Penny Ops. */
    List<Populated> all();

    /** All stores that are in a region and whose cameras are heard. Runs as a job. */
    List<UUID> everyMember();

    /** By name; as many as somebody chooses from. */
    List<Region> of(String country);

    /** The one of that name, whatever its capitals; made where there is none. */
    Region named(String country, String name);

    /** Those of several stores, by store. */
    Map<UUID, Region> ofStores(Collection<UUID> storeIds);

    /** The stores of a region whose cameras are heard. Runs as a job or for a reviewer. */
    List<UUID> members(UUID regionId);

    /** As {@link #members}, of the region of that store; the store itself is among them, or alone. */
    List<UUID> neighbours(UUID storeId);

    /** Where stores are, as far as they have said so; by store. Runs as a job, or for a store of itself. */
    Map<UUID, Place> places(Collection<UUID> storeIds);

    /**
     * The store is there from now on; fires {@link StoreSettled}.
     *
     * @param place null for a store that does not say
     */
    void settle(UUID storeId, Region region, Place place);
}
