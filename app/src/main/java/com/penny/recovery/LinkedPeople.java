package com.penny.recovery;

import java.util.Set;
import java.util.UUID;

/** Whom an account is linked to by the codes that it came in with. */
public interface LinkedPeople {

    /** @param undecided whether it came in for an incident of which nobody knows yet whose it was, if there was one */
    record Linked(Set<UUID> offenderIds, boolean undecided) {}

    /** As it is now. Begins its own transaction. */
    Linked of(UUID accountId);
}
