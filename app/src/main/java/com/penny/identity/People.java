package com.penny.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names of colleagues, as far as the persona of the transaction may know them. */
public interface People {

    /** How a colleague is shown. */
    record Name(String name, String initials) {
        public static final Name UNKNOWN = new Name("Former colleague", "–");
    }

    /** Members of the store of the transaction. */
    Map<UUID, Name> staff(Collection<UUID> accountIds);

    /** A colleague who can be spoken to. */
    record Colleague(UUID accountId, String name) {}

    /** Everybody of the store of the transaction, by name. */
    List<Colleague> colleagues();

    /** People who work for Penny. */
    Map<UUID, Name> reviewers(Collection<UUID> accountIds);
}
