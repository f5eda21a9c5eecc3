package com.penny.launcher.bom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.launcher.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is publicly known against parts, as the OSV database tells it (OSV API, POST /v1/querybatch and GET /v1/vulns). */
public final class Advisories {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The most that the API takes at once. */
    private static final int BATCH = 1000;

    /**
     * Something known.
     *
     * @param part its package URL, with its version
     * @param id such as GHSA-… or CVE-…
     * @param severity in words, "unrated" when nobody has said
     */
    public record Advisory(String part, String id, String severity, String summary) {}

    private final URI source;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param source the address of the API, without its version */
    public Advisories(URI source) {
        this.source = source;
    }

    /**
     * @param parts package URLs with versions
     * @throws Failure when the database cannot be asked: then nothing is known, and nothing is well
     */
    public List<Advisory> about(List<String> parts) throws InterruptedException {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (int from = 0; from < parts.size(); from += BATCH) {
            ask(parts.subList(from, Math.min(from + BATCH, parts.size())), ids);
        }
        List<Advisory> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> part : ids.entrySet()) {
            for (String id : part.getValue()) {
                JsonNode told = send(HttpRequest.newBuilder(source.resolve("/v1/vulns/" + id)));
                found.add(new Advisory(
                        part.getKey(), id, severity(told), told.path("summary").asText("no summary")));
            }
        }
        return found;
    }

    private void ask(List<String> parts, Map<String, List<String>> ids) throws InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode queries = question.putArray("queries");
        parts.forEach(part -> queries.addObject().putObject("package").put("purl", part));
        JsonNode results = send(HttpRequest.newBuilder(source.resolve("/v1/querybatch"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(question.toString())))
                .path("results");
        if (results.size() != parts.size()) {
            throw new Failure(source + " answered for " + results.size() + " of " + parts.size() + " parts");
        }
        for (int i = 0; i < parts.size(); i++) {
            List<String> known = ids.computeIfAbsent(parts.get(i), part -> new ArrayList<>());
            results.get(i)
                    .path("vulns")
                    .forEach(each -> known.add(each.path("id").asText()));
        }
    }

    private static String severity(JsonNode told) {
        String words = told.at("/database_specific/severity").asText("");
        return words.isEmpty() ? told.at("/severity/0/score").asText("unrated") : words;
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Failure(source + " answered " + response.statusCode() + ": nothing was looked up");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Failure(source + " cannot be asked: nothing was looked up", e);
        }
    }
}
