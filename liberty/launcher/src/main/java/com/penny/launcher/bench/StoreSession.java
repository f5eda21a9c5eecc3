package com.penny.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Failure;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.OneTimeCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Somebody of the demo who is signed in as a browser would be. */
final class StoreSession {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COOKIE = "penny_session=";

    // Of HTTP/2 the server does not see the host, which it compares with a page's origin.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String cookie;
    private final String storeId;

    private StoreSession(URI server, String cookie, String storeId) {
        this.server = server;
        this.cookie = cookie;
        this.storeId = storeId;
    }

    static StoreSession signIn(URI server, Account account) throws IOException, InterruptedException {
        Map<String, String> proof = new HashMap<>(Map.of("email", account.email(), "password", account.password()));
        if (account.totpSecret() != null) {
            proof.put("code", OneTimeCode.at(Instant.now(), account.totpSecret()));
        }
        String body = JSON.writeValueAsString(proof);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/session"))
                .header("Content-Type", "application/json")
                .header("Origin", server.toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Failure("sign-in was answered with " + response.statusCode() + ": " + response.body());
        }
        String cookie = response.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(COOKIE))
                .map(value -> value.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new Failure("sign-in gave no cookie"));
        JsonNode session = JSON.readTree(response.body());
        return new StoreSession(server, cookie, session.at("/stores/0/id").asText());
    }

    String storeId() {
        return storeId;
    }

    /** The queue as Monitor asks for it. */
    void alerts() throws IOException, InterruptedException {
        get("/api/stores/" + storeId + "/alerts");
    }

    /** What a page asks for. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /** A step with what it needs said. */
    void post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        send(request(path)
                .header("Origin", origin())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A step that needs nothing said, or takes it back. @param method such as DELETE */
    void act(String method, String path) throws IOException, InterruptedException {
        send(request(path)
                .header("Origin", origin())
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** With a session, changes are taken from the server's own pages alone. */
    private String origin() {
        return server.getScheme() + "://" + server.getAuthority();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Cookie", cookie);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new Failure(
                    request.uri().getPath() + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Asks for the store's live events. */
    HttpRequest liveRequest() {
        return HttpRequest.newBuilder(server.resolve("/api/stores/" + storeId + "/live"))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookie)
                .build();
    }

    /** Opens the store's live events and returns when they flow. */
    LiveAlerts live() throws IOException, InterruptedException {
        var response = client.send(liveRequest(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new Failure("live events were answered with " + response.statusCode());
        }
        return new LiveAlerts(response.body());
    }
}
