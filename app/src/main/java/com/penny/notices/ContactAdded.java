package com.penny.notices;

import java.util.UUID;

/** Event: a store said whom to tell of its alerts. Fired in the transaction that adds them. */
public record ContactAdded(UUID storeId) {}
