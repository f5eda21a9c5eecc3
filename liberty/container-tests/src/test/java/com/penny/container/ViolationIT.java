package com.penny.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server's validator finds, as a client reads it. */
@Tag("container")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ViolationIT {

    @ArquillianResource
    URI server;

    @Deployment(testable = false)
    static WebArchive archive() {
        return Archives.problems().addClasses(Orders.class, Orders.Order.class, Orders.Line.class, Orders.Price.class);
    }

    @Test
    void aViolationPointsAtItsFieldAndSaysWhatToDo() throws Exception {
        JsonNode problem = refused("{\"lines\":[]}");

        assertThat(problem.path("type").asText()).isEqualTo("https://penny.dev/problems/invalid-value");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/lines");
        assertThat(problem.at("/errors/0/detail").asText()).isEqualTo("Give a line.");
    }

    @Test
    void whatIsDeepInsideIsPointedAtByIndexAndName() throws Exception {
        JsonNode problem = refused("{\"lines\":[{\"name\":\"Oil\",\"price\":{\"minor\":1}},{\"name\":\" \","
                + "\"price\":{\"minor\":0}},null,{\"name\":\"Oil\"}],\"notes\":[\"Fine\",\"\"]}");

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactly("/lines/1/name", "/lines/1/price/minor", "/lines/2", "/lines/3/price", "/notes/1");
    }

    @Test
    void aMissingBodyIsOneViolationOfTheWhole() throws Exception {
        JsonNode problem = refused("");

        assertThat(problem.path("errors").findValuesAsText("pointer")).containsExactly("");
        assertThat(problem.at("/errors/0/detail").asText()).isEqualTo("Send an order.");
    }

    private JsonNode refused(String body) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("api/orders"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return new ObjectMapper().readTree(response.body());
    }
}
