package com.penny;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document, from which the client is generated, is the one that the code gives. */
class OpenApiDocumentTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theCommittedDocumentIsTheGeneratedOne() throws IOException {
        assertThat(json.readTree(Path.of("src/main/openapi/openapi.json").toFile()))
                .as("copy app/target/openapi/openapi.json to app/src/main/openapi/ and generate the client")
                .isEqualTo(json.readTree(Path.of("target/openapi/openapi.json").toFile()));
    }
}
