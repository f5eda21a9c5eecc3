package com.penny.launcher.camera;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** One camera's side of the ingest endpoint. */
public final class IngestClient {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI clips;
    private final String key;

    /**
     * @param server address without a path
     * @param cameraId UUID of the camera
     * @param key the camera's key
     */
    public IngestClient(URI server, String cameraId, String key) {
        this.clips = server.resolve("/api/cameras/" + cameraId + "/clips");
        this.key = key;
    }

    /**
     * Sends a clip.
     *
     * @param contentType a video type, such as {@code video/mp4}
     * @throws RefusedException when the server does not want it
     */
    public Receipt send(byte[] clip, String contentType, Instant recordedAt) throws IOException, InterruptedException {
        return send(BodyPublishers.ofByteArray(clip), contentType, recordedAt);
    }

    /** As above, for a file of any size, which is read while it is sent. */
    public Receipt send(Path clip, String contentType, Instant recordedAt) throws IOException, InterruptedException {
        return send(BodyPublishers.ofFile(clip), contentType, recordedAt);
    }

    private Receipt send(BodyPublisher clip, String contentType, Instant recordedAt)
            throws IOException, InterruptedException {
        HttpRequest request = request(clips)
                .header("Content-Type", contentType)
                .header("Penny-Recorded-At", recordedAt.toString())
                .POST(clip)
                .build();
        return JSON.readValue(answer(request), Receipt.class);
    }

    /** What became of a clip that this camera sent. */
    public ClipState state(String clipId) throws IOException, InterruptedException {
        HttpRequest request = request(URI.create(clips + "/" + clipId)).build();
        return JSON.readValue(answer(request), ClipState.class);
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).header("Penny-Camera-Key", key);
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw refusal(response);
        }
        return response.body();
    }

    private static RefusedException refusal(HttpResponse<String> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            return new RefusedException(
                    response.statusCode(),
                    problem.path("title").asText("refused"),
                    problem.path("detail").asText());
        } catch (JsonProcessingException e) {
            return new RefusedException(response.statusCode(), "the answer is no problem document", "");
        }
    }
}
