package com.penny.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.metrics.Kpi.Dimension;
import com.penny.metrics.Kpi.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file that the API, the screens and every file speak from. */
class KpisTest {

    private static final Path ROLL_UP = Path.of("src/main/java/com/penny/metrics/entity/RollUp.java");

    @Test
    void everyDefinitionNamesCountsThatAreCounted() throws IOException {
        String rollUp = Files.readString(ROLL_UP);

        assertThat(Kpis.all().stream().flatMap(kpi -> Stream.concat(kpi.of().stream(), kpi.among().stream())))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(rollUp).contains("'" + count + "'"));
    }

    @Test
    void everyDefinitionSpeaksEveryLanguage() {
        assertThat(Kpis.all()).allSatisfy(kpi -> {
            assertThat(kpi.words()).containsOnlyKeys("en", "es", "fr");
            assertThat(kpi.words().values()).allSatisfy(words -> {
                assertThat(words.title()).isNotBlank().hasSizeLessThan(50);
                assertThat(words.definition()).endsWith(".");
            });
        });
        for (String language : List.of("en", "es", "fr")) {
            assertThat(Kpis.all().stream().map(kpi -> kpi.words().get(language).definition()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aShareIsAShareOfWhatItIsTakenFrom() {
        assertThat(Kpis.all()).extracting(Kpi::id).doesNotHaveDuplicates();
        assertThat(Kpis.all().stream().filter(kpi -> kpi.kind() == Kind.RATE))
                .hasSize(7)
                .allSatisfy(kpi -> {
                    Set<String> among = new HashSet<>(kpi.among());
                    // Both are counted apart from what becomes of an alert, and only where that is so.
                    boolean apart = Set.of("disputed", "agreed").containsAll(kpi.of());
                    assertThat(apart || among.containsAll(kpi.of()))
                            .as(kpi.id())
                            .isTrue();
                });
        assertThat(Kpis.all().stream().filter(kpi -> kpi.kind() != Kind.RATE))
                .allMatch(kpi -> kpi.among().isEmpty());
    }

    @Test
    void ratesArePublishedPerStoreCameraPolicyRuleAndReviewer() {
        for (Dimension dimension : Dimension.values()) {
            assertThat(Kpis.by(dimension))
                    .as(dimension.name())
                    .extracting(Kpi::id)
                    .contains("false_positive", "overturn", "dispute");
        }
        // Of a reviewer, what they confirm is what they approve; what a policy lists has been confirmed by two, all of
        // it.
        assertThat(Kpis.by(Dimension.REVIEWER)).extracting(Kpi::id).contains("approval");
        for (Dimension dimension : List.of(Dimension.STORE, Dimension.CAMERA)) {
            assertThat(Kpis.by(dimension)).extracting(Kpi::id).contains("confirmation", "approval");
        }
    }
}
