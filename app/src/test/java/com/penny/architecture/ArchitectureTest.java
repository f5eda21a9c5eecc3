package com.penny.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.penny.network.control.BreachOfSilence;
import com.penny.payments.control.BreachManager;
import com.penny.strays.StrayResource;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code against the map of the house, and the rules against code that breaks every one of them. */
@Tag("architecture")
class ArchitectureTest {

    private static final JavaClasses BREACHES =
            new ClassFileImporter().importClasses(BreachManager.class, BreachOfSilence.class, StrayResource.class);

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(FeatureRules.class, TechnologyRules.class, ConventionRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> named(sentence(field), rule(field)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(ArchRule rule) {
        rule.check(House.product());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBreachIsFoundBy(ArchRule rule) {
        assertThat(rule.evaluate(BREACHES).hasViolation()).isTrue();
    }

    @Test
    void everyFeatureSaysWhatItOwns() throws IOException {
        for (String feature : new TreeSet<>(House.product().stream()
                .flatMap(type -> House.featureOf(type).stream())
                .toList())) {
            Path contract = Path.of("src/main/java/com/penny", feature, "package-info.java");
            assertThat(contract).isRegularFile();
            assertThat(Files.readString(contract)).startsWith("/**");
        }
    }

    private static String sentence(Field field) {
        return field.getName().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
