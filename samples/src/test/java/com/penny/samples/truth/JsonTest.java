package com.penny.samples.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesWhatAParserReadsBack() throws Exception {
        Map<String, Object> value = Map.of("text", "a \"quoted\"\nline \\ ü", "list", List.of(1, 2.5, true));

        JsonNode read = new ObjectMapper().readTree(Json.write(value, 2));

        assertThat(read.get("text").asText()).isEqualTo("a \"quoted\"\nline \\ ü");
        assertThat(read.get("list")).hasToString("[1,2.5,true]");
    }

    @Test
    void shortensNumbers() {
        assertThat(Json.write(List.of(2.0, .12345, -.00001), 0)).isEqualTo("[2, 0.1235, 0]\n");
    }

    @Test
    void opensOnlyTheOuterLevels() {
        assertThat(Json.write(Map.of("rows", List.of(List.of(1, 2), List.of(3, 4))), 2))
                .isEqualTo("""
                {
                  "rows": [
                    [1, 2],
                    [3, 4]
                  ]
                }
                """);
    }

    @Test
    void refusesForeignTypes() {
        assertThatThrownBy(() -> Json.write(new Object(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
