package com.penny.incidents.control;

import com.penny.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Where the law of a country speaks of theft, in its own words. It says by what an incident is judged there, not what becomes of it:
 * whoever needs to know asks a lawyer of that country.
 */
public final class Laws {

    private static final Map<String, String> BY_COUNTRY = read();

    private Laws() {}

    /** @param country ISO 3166-1, two letters; null for a store that has not said */
    public static Optional<String> of(String country) {
        return Optional.ofNullable(country).map(BY_COUNTRY::get);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read() {
        try (InputStream laws = Laws.class.getResourceAsStream("laws.json")) {
            return Json.read(laws.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
