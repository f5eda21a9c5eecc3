package com.penny.identity;

import java.util.UUID;

/** People who begin with a store of their own: from the letter to its first administrator. */
public interface Founders {

    /** Somebody who read the letter, and has an account or is about to. */
    interface Founder {

        /**
         * Uses up the letter and makes them the administrator of a store, in the transaction under way, which runs as a job of
         * that store.
         *
         * @return their account
         * @throws com.penny.kernel.Problem 404 when the letter was used meanwhile
         */
        UUID takeCharge(UUID storeId);

        /** After a transaction that came to nothing. */
        void discard();
    }

    /**
     * Takes a tenth of a second and more: belongs before a transaction.
     *
     * @param name how colleagues will see them
     * @param password a new one, or that of the account which the address has
     * @param code of that account's second factor, or null
     * @throws com.penny.kernel.Problem 404 for a link that opens nothing, 401 for a wrong password, 400 for a weak new one
     */
    Founder prove(String secret, String name, String password, String code);
}
