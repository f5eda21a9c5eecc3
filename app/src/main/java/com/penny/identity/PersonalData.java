package com.penny.identity;

import com.penny.tenancy.Persona;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

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

    /** What they gave us, as they gave it. Begins its own transactions. */
    default List<GivenFile> files(Persona person) {
        return List.of();
    }

    /**
     * @param name its path in the download
     * @param bytes opened when they are written, closed thereafter
     */
    record GivenFile(String name, Supplier<InputStream> bytes) {}
}
