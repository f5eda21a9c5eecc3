package com.penny.identity;

import com.penny.tenancy.Persona;

/** What a feature keeps about a person concerned, for when they ask for their data. */
public interface PersonalData {

    /** Names it in the download: lower case, with hyphens. */
    String section();

    /**
     * All of it, as the API tells it to them. Begins its own transactions.
     *
     * @param person who asks
     */
    Object told(Persona person);
}
