package com.penny.system.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.OneTimeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person's browser: keeps the session's cookie and names its origin on each request that changes something. */
public final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final String COOKIE = "penny_session=";

    /** An app that was set up: its secret in Base32, the code that confirmed it, and those for the day it is lost. */
    public record Authenticator(String secret, String usedCode, List<String> recoveryCodes) {}

    private final URI server;
    private final Map<String, String> headers = new HashMap<>();
    private volatile String cookie;

    Browser(URI server) {
        this.server = server;
    }

    /** Signs in to the store's or Penny's pages; what comes back is the session. */
    public Answer signIn(String email, String password) {
        return post("/api/session", Map.of("email", email, "password", password))
                .expect(200);
    }

    /** As somebody of the demo, with the code of their authenticator app if they have one. */
    public Answer signIn(Account account) {
        return account.totpSecret() == null
                ? signIn(account.email(), account.password())
                : post(
                                "/api/session",
                                Map.of(
                                        "email",
                                        account.email(),
                                        "password",
                                        account.password(),
                                        "code",
                                        OneTimeCode.at(Instant.now(), account.totpSecret())))
                        .expect(200);
    }

    /** Sets up an authenticator app; the session has proved two factors from then on. */
    public Authenticator addAuthenticator(String password) {
        String secret = post("/api/account/authenticator", Map.of("password", password))
                .expect(200)
                .text("secret");
        String code = OneTimeCode.at(Instant.now(), secret);
        Answer confirmed = post("/api/account/authenticator/confirmation", Map.of("code", code))
                .expect(200);
        List<String> recovery = new ArrayList<>();
        confirmed.json().path("recoveryCodes").forEach(each -> recovery.add(each.asText()));
        return new Authenticator(secret, code, recovery);
    }

    /** The session's token. */
    public String token() {
        return cookie.substring(COOKIE.length());
    }

    /** As an API client that sends this token. */
    public Answer getWithBearer(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** The same browser, which says this with every request. */
    public Browser withHeader(String name, String value) {
        Browser browser = withCookie(cookie);
        browser.headers.putAll(headers);
        browser.headers.put(name, value);
        return browser;
    }

    /** The same browser with another cookie in it. */
    public Browser withCookie(String other) {
        Browser browser = new Browser(server);
        browser.cookie = other;
        return browser;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).header("Origin", server.toString()).DELETE());
    }

    /** Without a body worth speaking of. */
    public Answer post(String path) {
        return post(path, Map.of());
    }

    public Answer post(String path, Object body) {
        return postRaw(path, write(body));
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, write(body));
    }

    /** Any text as a JSON body, valid or not. */
    public Answer postRaw(String path, String body) {
        return send(json(path, body).header("Origin", server.toString()));
    }

    /** As a form of another site would: with the cookie, and with that site's origin or none. */
    public Answer postFrom(Optional<String> origin, String path) {
        HttpRequest.Builder request = json(path, "{}");
        origin.ifPresent(site -> request.header("Origin", site));
        return send(request);
    }

    /** Any request as it is, with the cookie. */
    public Answer call(String method, String path, String body) {
        return send(request(path)
                .header("Origin", server.toString())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Sends a file as it is. */
    public Answer upload(String path, String contentType, byte[] file) {
        return send(request(path)
                .header("Origin", server.toString())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** A file, with the session's cookie. */
    public HttpResponse<byte[]> bytes(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** A file that is made when it is asked for. */
    public HttpResponse<byte[]> download(String path) {
        return exchange(json(path, "").header("Origin", server.toString()), BodyHandlers.ofByteArray());
    }

    /** A part of an object, as a video player asks for it. */
    public HttpResponse<byte[]> range(String path, String range) {
        return exchange(request(path).header("Range", range).GET(), BodyHandlers.ofByteArray());
    }

    /** Opens a live stream that goes on from an event, or from now. */
    public LiveStream live(String path, Optional<String> lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookie);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        return new LiveStream(exchange(request.GET(), BodyHandlers.ofLines()).body());
    }

    private HttpRequest.Builder json(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(COOKIE))
                .forEach(value -> cookie = value.split(";", 2)[0]);
        return Answer.of(response);
    }

    static <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
