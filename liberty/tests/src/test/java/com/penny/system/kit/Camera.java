package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A camera at the ingest endpoint. */
public final class Camera {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

    private static final Instant STARTED = Instant.now();
    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(30);
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private final URI server;
    private final String id;
    private final String key;

    public Camera(URI server, String id, String key) {
        this.server = server;
        this.id = id;
        this.key = key;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    /** The same camera with another key. */
    public Camera withKey(String other) {
        return new Camera(server, id, other);
    }

    /** Sends a clip of an event of its own. */
    public Answer send(byte[] clip) {
        return send(BodyPublishers.ofByteArray(clip));
    }

    /** Sends a clip of an event of its own. */
    public Answer send(BodyPublisher clip) {
        return send(clip, nextEvent().toString());
    }

    /** A time at which nothing else was recorded: what is recorded within seconds of each other is one event. */
    public static Instant nextEvent() {
        return STARTED.minus(BETWEEN_EVENTS.multipliedBy(EVENTS.incrementAndGet()));
    }

    /** Sends a clip with the time that the camera gives it, whatever that is. */
    public Answer send(byte[] clip, String recordedAt) {
        return send(BodyPublishers.ofByteArray(clip), recordedAt);
    }

    private Answer send(BodyPublisher clip, String recordedAt) {
        return Answer.of(Browser.exchange(
                request("")
                        .header("Content-Type", "video/mp4")
                        .header("Penny-Recorded-At", recordedAt)
                        .POST(clip),
                BodyHandlers.ofString()));
    }

    /**
     * Sends more than anybody should, and reads the answer that comes before the end.
     *
     * @param announced whether the size is told beforehand, else the bytes come in chunks
     */
    public Answer sendHuge(ZeroesAfterHeader file, boolean announced) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> file);
        return send(announced ? BodyPublishers.fromPublisher(stream, file.size()) : stream);
    }

    public Answer state(String clipId) {
        return Answer.of(Browser.exchange(request("/" + clipId).GET(), BodyHandlers.ofString()));
    }

    /** What became of a clip in the end. */
    public JsonNode outcome(String clipId) {
        return Patience.until(
                () -> state(clipId).expect(200).json(),
                state -> !state.path("state").asText().equals("RECEIVED"),
                SETTLED_WITHIN);
    }

    /** Sends a clip that has to be taken in, and waits for its outcome. */
    public JsonNode outcomeOf(byte[] clip) {
        return outcome(send(clip).expect(202).text("clipId"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/cameras/" + id + "/clips" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Penny-Camera-Key", key);
    }
}
