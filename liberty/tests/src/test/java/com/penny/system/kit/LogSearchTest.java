package com.penny.system.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSearchTest {

    private final LogSearch search = new LogSearch(List.of("Lucía Marín", "k7vm-q2xa-9dfe"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign-in of sam.o+x@shop.example failed",
                "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIi",
                "GET /p/#t=AbCdEfGhIjKlMnOp",
                "letter with http://localhost/reset#k=AbCdEfGhIjKlMnOp",
                "GET /api/media/AbCdEfGhIjKl",
                "Cookie: penny_session=x",
                "Stripe-Signature by whsec_abcdef",
                "row (1, pbkdf2-sha256$600000$AAAA$BBBB)",
                "commented by Lucía Marín",
                "camera sent k7vm-q2xa-9dfe"
            })
    void whatDoesNotBelongInALogIsFoundAndNotRepeated(String line) throws IOException {
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/server.log"), "started\n" + line + "\n");

        List<String> found = search.in(folder);

        assertThat(found).singleElement().asString().startsWith("server.log:2 ").doesNotContain(line);
    }

    @Test
    void idsAndCodesMayStandThere() throws IOException {
        Files.writeString(
                folder.resolve("server.log"),
                "mail 01a2189e-801b-76b4-9844-403f75c18b0b was refused for good: 550\nGET /api/media answered 404\n");

        assertThat(search.in(folder)).isEmpty();
    }
}
