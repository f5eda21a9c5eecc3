package com.penny.identity;

import java.util.Optional;
import java.util.UUID;

/** Accounts of people concerned, and the set-up of staff accounts. */
public interface Accounts {

    /** Task left when an account has shown that its address is its own; its instance is the account's id. */
    String EMAIL_CONFIRMED = "email-confirmed";

    /** Somebody who wants an account of the portal. */
    interface Candidate {

        /**
         * Makes the account in the transaction under way; the address may already have one, and nobody can tell.
         *
         * @return its id
         */
        UUID signUp();

        /** After a transaction that came to nothing. */
        void discard();
    }

    /**
     * Takes a tenth of a second and more: belongs before a transaction.
     *
     * @param language in which they are written to, as a tag
     * @throws com.penny.kernel.Problem 400 for a weak password
     */
    Candidate candidate(String email, String password, String language);

    /**
     * @return the portal account with that address and password
     * @throws com.penny.kernel.Problem 401 for a code that is not accepted; 429 while guessing is being slowed down
     */
    Optional<Proven> portalAccount(String email, Attempt attempt);

    String email(UUID accountId);

    /** The address, once its owner has confirmed it: nothing of an account goes where it may be a stranger's. */
    Optional<String> confirmedEmail(UUID accountId);

    /** Who is written to, and in which language, as a tag. */
    record Addressee(String email, String language) {}

    /** As {@link #confirmedEmail}, with the language of the screen on which the account was made. */
    Optional<Addressee> addressee(UUID accountId);

    /**
     * Takes out of an account all by which somebody is known or let in; its id stays. Begins its own transactions; twice is once.
     */
    void erase(UUID accountId);

    /** Makes a member of staff. Set-up only: runs as a job. */
    UUID addStaff(UUID storeId, String role, NewPerson person);

    /** Lets a member of staff work in one more store. Set-up only: runs as a job. */
    void addMember(UUID storeId, UUID accountId, String role, String name);

    /** Makes somebody who works for Penny. Set-up only: runs as a job. */
    UUID addPennyMember(String role, NewPerson person);

    /**
     * Somebody to be given an account.
     *
     * @param totpSecret of an authenticator app that is set up already, in Base32 (RFC 4648); null for none
     */
    record NewPerson(String name, String email, char[] password, String totpSecret) {}
}
