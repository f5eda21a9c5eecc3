package com.penny.privacy.control;

import com.penny.kernel.Json;
import com.penny.kernel.Money;
import com.penny.privacy.Jurisdictions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code jurisdictions.json} says, read once. */
@ApplicationScoped
public class KnownJurisdictions implements Jurisdictions {

    /** A line of the file. */
    private record Line(
            String country,
            long mostMinor,
            String currency,
            String quietFrom,
            String quietUntil,
            boolean quietOnSundays,
            int mostLetters,
            int answerDays,
            String source) {

        Jurisdiction jurisdiction() {
            return new Jurisdiction(
                    country,
                    new Money(mostMinor, currency),
                    LocalTime.parse(quietFrom),
                    LocalTime.parse(quietUntil),
                    quietOnSundays,
                    mostLetters,
                    answerDays,
                    source);
        }
    }

    private Map<String, Jurisdiction> known;

    @PostConstruct
    void read() {
        try (InputStream file = KnownJurisdictions.class.getResourceAsStream("jurisdictions.json")) {
            known = List.of(Json.read(file.readAllBytes(), Line[].class)).stream()
                    .map(Line::jurisdiction)
                    .collect(Collectors.toMap(Jurisdiction::country, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Jurisdiction> of(String country) {
        return Optional.ofNullable(country).map(known::get);
    }
}
