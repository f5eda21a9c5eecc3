package com.penny.stores;

import java.util.UUID;

/** Event: a store's organisation is closed for good. Fired as a job of the store, perhaps more than once. */
public record StoreClosed(UUID storeId) {}
