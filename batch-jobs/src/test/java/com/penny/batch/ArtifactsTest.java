package com.penny.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArtifactsTest {

    private static final Path JOBS = Path.of("src/main/resources/META-INF/batch-jobs");
    private static final Pattern REFERENCE = Pattern.compile(" ref=\"([^\"]*)\"");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.penny.batch");

    @Test
    void artifactsCallTheContractOfJobsAndNothingElseOfTheProduct() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("com.penny.batch", "com.penny.jobs", "java..", "jakarta..")
                .check(OURS);
    }

    /** A name that nobody has is found out only when the job is started. */
    @Test
    void everyArtifactThatAJobNamesIsThere() throws IOException {
        Set<String> names = OURS.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(type -> type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + type.getSimpleName().substring(1))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(JOBS)) {
            Set<String> referred = files.flatMap(ArtifactsTest::references).collect(Collectors.toSet());

            assertThat(referred).isNotEmpty().isSubsetOf(names);
            assertThat(names).as("what no job uses").isSubsetOf(referred);
        }
    }

    private static Stream<String> references(Path job) {
        try {
            return REFERENCE.matcher(Files.readString(job)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
