package com.penny.stores.entity;

import com.penny.stores.Stores;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Stores on a real database, for tests of what uses them. */
public final class StoresOnPostgres {

    private StoresOnPostgres() {}

    public static Stores catalogue(EntityManager entities, Clock clock) {
        StoreCatalogue stores = new StoreCatalogue();
        stores.entities = entities;
        stores.clock = clock;
        return stores;
    }
}
