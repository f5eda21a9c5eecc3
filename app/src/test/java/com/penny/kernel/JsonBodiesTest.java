package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    record Line(String name, int quantity) {}

    record Order(String note, List<Line> lines) {}

    private final JsonBodies bodies = new JsonBodies();

    @Test
    void aBodyIsReadWithItsLinesAndUmlauts() throws IOException {
        assertThat(read("{\"note\":\"Öl,\\n2 Flaschen 😀\",\"lines\":[{\"name\":\"Öl\",\"quantity\":2}]}"))
                .isEqualTo(new Order("Öl,\n2 Flaschen 😀", List.of(new Line("Öl", 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void nothingIsNoBody(String nothing) throws IOException {
        assertThat(read(nothing)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"note\":\"a\\u0000b\"} | /note",
                "{\"note\":\"\\u001b[31m\"} | /note",
                "{\"note\":\"\\u0085\"} | /note",
                "{\"note\":\"half \\ud83d\"} | /note",
                "{\"lines\":[{\"name\":\"Oil\"},{\"name\":\"\\u0000\"}]} | /lines/1/name",
                "{\"a/b~c\":\"\\u0000\"} | /a~1b~0c"
            })
    void aCharacterThatCannotBeShownIsRefusedWhereItStands(String body, String pointer) {
        assertRefused(body, 400, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note=a | ''",
                "{\"note\": | ''",
                "[] | ''",
                "{\"lines\":[{\"quantity\":\"two\"}]} | /lines/0/quantity",
                "{\"lines\":[{\"quantity\":1.5}]} | /lines/0/quantity",
                "{\"lines\":[{\"quantity\":99999999999}]} | /lines/0/quantity"
            })
    void whatIsNoJsonOfThatTypeIsRefusedWhereItStands(String body, String pointer) {
        assertRefused(body, 400, pointer);
    }

    @Test
    void anEndlessBodyIsRefusedAfterAQuarterOfAMegabyte() {
        InputStream endless = new InputStream() {
            private int read;

            @Override
            public int read() {
                assertThat(++read).isLessThanOrEqualTo(256 * 1024 + 1);
                return ' ';
            }
        };

        assertThatThrownBy(() -> read(endless)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(413);
            assertThat(problem.slug()).isEqualTo("too-large");
        });
    }

    private void assertRefused(String body, int status, String pointer) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.errors()).extracting(Problem.FieldError::pointer).containsExactly(pointer);
        });
    }

    private Object read(String body) throws IOException {
        return read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object read(InputStream body) throws IOException {
        return bodies.readFrom(
                (Class) Order.class, Order.class, new Annotation[0], null, new MultivaluedHashMap<>(), body);
    }
}
