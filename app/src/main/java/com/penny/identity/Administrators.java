package com.penny.identity;

import com.penny.identity.Accounts.Addressee;
import java.util.List;
import java.util.UUID;

/** Who answers for a store, and who did until lately. */
public interface Administrators {

    /** @param former whether they have been taken off, or made an ordinary member, within the last two weeks */
    record Administrator(UUID accountId, Addressee addressee, boolean former) {}

    /**
     * All who have confirmed their address. Whoever takes a store over takes its administrators off first: those are still told of
     * what is done to its money. Begins its own transactions.
     */
    List<Administrator> ofStore(UUID storeId);
}
