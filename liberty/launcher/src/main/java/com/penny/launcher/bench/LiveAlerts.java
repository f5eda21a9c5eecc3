package com.penny.launcher.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Failure;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** New alerts as an open screen learns of them: server-sent events of the name {@code alert}, kind {@code RAISED}. */
final class LiveAlerts implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final Thread reader;
    private final Stream<String> lines;

    /** @param nanoTime of the moment the event arrived */
    record Seen(String alertId, long nanoTime) {}

    LiveAlerts(Stream<String> lines) {
        this.lines = lines;
        Iterator<String> rest = lines.iterator();
        this.reader = new Thread(() -> read(rest), "live alerts");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next new alert. */
    Seen next(long withinSeconds) throws InterruptedException {
        Seen next = seen.poll(withinSeconds, TimeUnit.SECONDS);
        if (next == null) {
            throw new Failure("no alert came through the live stream within " + withinSeconds + " s");
        }
        return next;
    }

    private void read(Iterator<String> rest) {
        try {
            rest.forEachRemaining(this::line);
        } catch (UncheckedIOException e) {
            // The stream was closed, here or by the server; whoever waits for an alert learns that none came.
        }
    }

    private void line(String line) {
        if (line.startsWith(DATA)) {
            long now = System.nanoTime();
            JsonNode data = parse(line.substring(DATA.length()));
            if (data.path("kind").asText().equals("RAISED")) {
                seen.add(new Seen(data.path("alertId").asText(), now));
            }
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Failure("the live stream sent no JSON: " + json, e);
        }
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
