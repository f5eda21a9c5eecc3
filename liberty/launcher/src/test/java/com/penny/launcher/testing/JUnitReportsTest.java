package com.penny.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitReportsTest {

    private static final String ONE_OF_EACH = """
            <testsuite tests="4">
              <testcase classname="a.MoneyTest" name="splits"/>
              <testcase classname="a.MoneyTest" name="rounds"><failure message="1 != 2">trace</failure></testcase>
              <testcase classname="a.MoneyTest" name="parses"><error message="boom"/></testcase>
              <testcase classname="a.FootageTest" name="plays"><skipped/></testcase>
            </testsuite>
            """;

    @TempDir
    private Path root;

    private Path write(String file, String content) throws IOException {
        Path report = root.resolve(file);
        Files.createDirectories(report.getParent());
        return Files.writeString(report, content);
    }

    @Test
    void failuresAndErrorsFailAndSkippedTestsCountAsNeither() throws IOException {
        Tally tally = JUnitReports.of(write("r.xml", ONE_OF_EACH));
        assertThat(tally.passed()).isEqualTo(1);
        assertThat(tally.skipped()).isEqualTo(1);
        assertThat(tally.failures()).containsExactly("a.MoneyTest: rounds (1 != 2)", "a.MoneyTest: parses (boom)");
        assertThat(tally.summary()).isEqualTo("1 passed, 2 failed");
    }

    @Test
    void aLongReasonIsCutAndStaysOnOneLine() throws IOException {
        String report = "<testsuite><testcase classname='a' name='b'><failure>expected:\n  " + "x".repeat(1000)
                + "</failure></testcase></testsuite>";
        assertThat(JUnitReports.of(write("r.xml", report)).failures())
                .singleElement()
                .asString()
                .startsWith("a: b (expected: xxx")
                .hasSizeLessThan(420);
    }

    @Test
    void nestedSuitesAreCountedOnce() throws IOException {
        String nested = "<testsuites><testsuite><testcase name='a'/></testsuite><testsuite><testcase name='b'/>"
                + "</testsuite></testsuites>";
        assertThat(JUnitReports.of(write("r.xml", nested)).passed()).isEqualTo(2);
    }

    @Test
    void reportsOfAnEarlierRunAndOtherFilesDoNotCount() throws IOException {
        write("app/target/surefire-reports/TEST-a.xml", ONE_OF_EACH);
        write("app/target/failsafe-reports/TEST-b.xml", ONE_OF_EACH);
        write("app/target/failsafe-reports/failsafe-summary.xml", "<failsafe-summary/>");
        write("app/target/other/TEST-c.xml", ONE_OF_EACH);
        Path old = write("app/target/surefire-reports/TEST-old.xml", ONE_OF_EACH);
        Instant began = Instant.now().minusSeconds(60);
        Files.setLastModifiedTime(old, FileTime.from(began.minusSeconds(1)));
        assertThat(JUnitReports.ofMaven(root, began).summary()).isEqualTo("2 passed, 4 failed");
    }

    @Test
    void aSpoiltReportIsAFailureNotACount() throws IOException {
        Path report = write("r.xml", "<testsuite>");
        assertThatThrownBy(() -> JUnitReports.of(report)).isInstanceOf(Failure.class);
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        Path report = write("r.xml", "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><t>&x;</t>");
        assertThatThrownBy(() -> JUnitReports.of(report)).isInstanceOf(Failure.class);
    }
}
