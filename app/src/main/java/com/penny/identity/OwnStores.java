package com.penny.identity;

import java.util.List;
import java.util.UUID;

/** The stores that the caller may work for, asked of the database on this very request. */
public interface OwnStores {

    /**
     * @param role {@code store_staff} or {@code store_admin}
     * @param suspended by Penny: its name may be shown, and nothing else
     */
    record OwnStore(UUID id, String name, String role, boolean suspended) {}

    /** By name; empty for people who work for none. */
    List<OwnStore> ofCaller();
}
