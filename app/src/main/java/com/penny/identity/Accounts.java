package com.penny.identity;

import java.util.Optional;
import java.util.UUID;

/** Accounts of people concerned, and the set-up of staff accounts. */
public interface Accounts {

    /** Makes an account of the portal; the address may already have one, and nobody can tell. */
    UUID signUp(String email, char[] password);

    /** @return the portal account with that address and password */
    Optional<UUID> portalAccount(String email, char[] password);

    String email(UUID accountId);

    /** Makes a member of staff. Set-up only: runs as a job. */
    UUID addStaff(UUID storeId, String role, NewPerson person);

    /** Makes somebody who works for Penny. Set-up only: runs as a job. */
    UUID addPennyMember(String role, NewPerson person);

    /** Somebody to be given an account. */
    record NewPerson(String name, String email, char[] password) {}
}
