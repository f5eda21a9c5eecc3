package com.penny.launcher.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.penny.launcher.Failure;
import com.penny.launcher.bom.Advisories.Advisory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a server that answers in the shapes of the OSV API and knows of one bad part. */
class AdvisoriesTest {

    private static final String BAD = "pkg:maven/org.example/holed@1.0";
    private static final String GOOD = "pkg:npm/%40example/whole@2.1.0";
    private static final Advisory KNOWN = new Advisory(BAD, "GHSA-aaaa-bbbb-cccc", "HIGH", "Reads what it must not");

    private HttpServer server;
    private String asked;
    private boolean broken;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            StringBuilder results = new StringBuilder();
            for (JsonNode query : new JsonMapper().readTree(asked).path("queries")) {
                boolean bad = query.at("/package/purl").asText().equals(BAD);
                results.append(results.isEmpty() ? "" : ",")
                        .append(bad ? "{\"vulns\":[{\"id\":\"GHSA-aaaa-bbbb-cccc\",\"modified\":\"x\"}]}" : "{}");
            }
            answer(exchange, "{\"results\":[" + results + "]}");
        });
        server.createContext(
                "/v1/vulns/GHSA-aaaa-bbbb-cccc",
                exchange -> answer(
                        exchange,
                        "{\"id\":\"GHSA-aaaa-bbbb-cccc\",\"summary\":\"Reads what it must not\","
                                + "\"database_specific\":{\"severity\":\"HIGH\"}}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsKnownAgainstAPartIsToldWithItsSeverity() throws Exception {
        assertThat(new Advisories(source()).about(List.of(GOOD, BAD))).containsExactly(KNOWN);
        assertThat(asked).contains(GOOD).contains(BAD);
        assertThat(new Advisories(source()).about(List.of(GOOD))).isEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereOrFailsMakesNothingWell() {
        broken = true;
        assertThatThrownBy(() -> new Advisories(source()).about(List.of(GOOD)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nothing was looked up");
        server.stop(0);
        assertThatThrownBy(() -> new Advisories(source()).about(List.of(GOOD)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be asked");
    }

    @Test
    void whatSomebodyHasLookedAtIsLeftOutUntilTheDayTheyNamed(@TempDir Path folder) throws IOException {
        Bills bills = new Bills(null, null);
        Path accepted = Files.writeString(
                folder.resolve("advisories.txt"),
                "# reviewed\n\nGHSA-aaaa-bbbb-cccc 2027-01-31 we never call that part of it\n");

        assertThat(bills.open(List.of(KNOWN), accepted, LocalDate.of(2027, 1, 31)))
                .isEmpty();
        assertThat(bills.open(List.of(KNOWN), accepted, LocalDate.of(2027, 2, 1)))
                .containsExactly(KNOWN);
        assertThat(bills.open(List.of(KNOWN), folder.resolve("none.txt"), LocalDate.of(2027, 1, 1)))
                .containsExactly(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GHSA-aaaa-bbbb-cccc", "GHSA-aaaa-bbbb-cccc 2027-01-31", "GHSA-aaaa-bbbb-cccc soon it is fine"})
    void whoAcceptsWithoutADayOrAReasonIsTold(String line, @TempDir Path folder) throws IOException {
        Path accepted = Files.writeString(folder.resolve("advisories.txt"), line);

        assertThatThrownBy(() -> AcceptedAdvisories.read(accepted)).isInstanceOf(Failure.class);
    }

    private URI source() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(broken ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
