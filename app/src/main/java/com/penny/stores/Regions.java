package com.penny.stores;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Towns and districts that stores say they are in. */
public interface Regions {

    /** @param country ISO 3166-1, two letters */
    record Region(UUID id, String country, String name) {}

    /** By name; as many as somebody chooses from. */
    List<Region> of(String country);

    /** The one of that name, whatever its capitals; made where there is none. */
    Region named(String country, String name);

    /** Those of several stores, by store. */
    Map<UUID, Region> ofStores(Collection<UUID> storeIds);

    /** The store is there from now on. */
    void settle(UUID storeId, Region region);
}
