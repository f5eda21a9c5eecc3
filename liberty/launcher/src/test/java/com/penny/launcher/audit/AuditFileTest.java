package com.penny.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {

    private static KeyStore keys;
    private static KeyStore otherKeys;
    private LogForTests log;

    @BeforeAll
    static void makeKeys(@TempDir Path folder) throws Exception {
        keys = LogForTests.keyPair(folder);
        otherKeys = LogForTests.keyPair(folder);
    }

    @BeforeEach
    void write() throws Exception {
        log = LogForTests.ofFive(keys);
    }

    @Test
    void whatWasWrittenIsWhole() throws IOException {
        AuditFile.Report report = log.check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(5);
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(report.unsigned()).isZero();
        assertThat(report.chain()).isEqualTo(LogForTests.CHAIN);
    }

    @Test
    void anEditIsFound() throws IOException {
        log.lines()
                .replaceAll(line -> line.contains("\\\"seq\\\" : 2,") ? line.replace("confirmed", "dismissed") : line);

        assertThat(log.check().findings()).singleElement().asString().startsWith("entry 2 was changed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aDeletionIsFound(int seq) throws IOException {
        log.lines().remove(seq);

        assertThat(log.check().findings())
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith(
                                "entry " + (seq + 1) + " follows entry " + (seq - 1) + ": something was taken out"));
    }

    @Test
    void aDeletionAtTheEndIsFoundByTheCheckpointThatKnewIt() throws IOException {
        log.lines().remove(5);

        assertThat(log.check().findings())
                .singleElement()
                .asString()
                .startsWith("entry 5 was there on 2026-11-26")
                .endsWith("and is missing");
    }

    @Test
    void aSwapIsFound() throws IOException {
        Collections.swap(log.lines(), 2, 3);

        assertThat(log.check().findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("taken out, put in or swapped"));
    }

    @Test
    void aHistoryWhoseHashesWereAllComputedAnewIsFoundByItsCheckpoints() throws Exception {
        AuditFile.Report report = LogForTests.written(keys, 2, log).check();

        assertThat(report.findings())
                .containsExactly(
                        "entry 3 is not the one that was there on 2026-11-26T12:00:00.000001Z",
                        "entry 5 is not the one that was there on 2026-11-26T12:00:00.000001Z");
    }

    @Test
    void aCheckpointOfAnotherKeyUnderOurNameIsFound() throws Exception {
        LogForTests forged = LogForTests.ofFive(otherKeys);
        log.lines().removeIf(line -> line.contains("checkpoint"));
        String ours = Signer.sha256(keys.getCertificate("default").getEncoded());
        forged.lines().stream()
                .filter(line -> line.contains("checkpoint"))
                .map(line -> line.replaceAll("\"keyId\":\"[^\"]*\"", "\"keyId\":\"" + ours + "\""))
                .forEach(log.lines()::add);

        assertThat(log.check().findings())
                .contains("the checkpoint at entry 3 was not signed by this certificate")
                .contains("no checkpoint vouches for these entries");
    }

    @Test
    void aLogWithoutItsCheckpointsIsNotBelieved() throws IOException {
        log.lines().removeIf(line -> line.contains("checkpoint"));

        assertThat(log.check().findings()).containsExactly("no checkpoint vouches for these entries");
    }

    @Test
    void entriesAfterTheLastCheckpointAreCounted() throws IOException {
        log.lines().remove(log.lines().size() - 1);

        assertThat(log.check().unsigned()).isEqualTo(2);
        assertThat(log.check().findings()).isEmpty();
    }

    @Test
    void anEntryOfAnotherLogIsFound() throws IOException {
        log.lines().set(0, log.lines().get(0).replace(LogForTests.CHAIN, "0190a2b4-0000-7000-8000-000000000002"));

        assertThat(log.check().findings()).contains("entry 1 belongs to another log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{}", "{\"format\":\"penny-audit-1\",\"certificate\":\"AAAA\"}"})
    void whatIsNoSuchFileIsSaidSo(String text) {
        assertThatThrownBy(() -> AuditFile.check(new StringReader(text))).isInstanceOf(IOException.class);
    }

    @Test
    void aLineOfNonsenseIsNamed() throws IOException {
        log.lines().add(3, "nonsense");

        assertThat(log.check().findings()).containsExactly("line 4 is neither an entry nor a checkpoint");
    }
}
