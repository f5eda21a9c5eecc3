package com.penny.audit.entity;

import java.util.UUID;

/**
 * The end of a chain.
 *
 * @param chain the store, or zeroes for what concerns none
 */
public record Head(UUID chain, long seq, String hash) {

    private static final UUID NOBODYS = new UUID(0, 0);

    /** @return null for the chain of what concerns no store */
    public UUID storeId() {
        return chain.equals(NOBODYS) ? null : chain;
    }
}
