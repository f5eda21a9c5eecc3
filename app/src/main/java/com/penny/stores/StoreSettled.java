package com.penny.stores;

import java.util.UUID;

/** Event: a store has opened, or is in another region than before. Fired in the transaction that says so. */
public record StoreSettled(UUID storeId) {}
