package com.penny.identity;

import java.util.List;
import java.util.UUID;

/** Who looks after a store, for those who write to them. */
public interface Administrators {

    /** @param language in which they are written to, as a tag */
    record Administrator(UUID accountId, String email, String language) {}

    /** Those of a store who have confirmed their address. Begins its own transactions. */
    List<Administrator> of(UUID storeId);
}
