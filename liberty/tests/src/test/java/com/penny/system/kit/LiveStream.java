package com.penny.system.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Server-sent events as they arrive, without the beats that only say that the line is alive. */
public final class LiveStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final Thread reader;
    private String id = "";
    private String name = "";

    /** @param id what a screen names as Last-Event-ID when it comes back */
    public record Event(String id, String name, JsonNode data) {

        /** @param subject the id of what the event is named after */
        public boolean tellsOf(String kind, String subject) {
            return data.path("kind").asText().equals(kind)
                    && data.path(name + "Id").asText().equals(subject);
        }
    }

    LiveStream(Stream<String> lines) {
        this.lines = lines;
        this.reader = new Thread(this::read, "live stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next event that fits; others before it are passed over. */
    public Event next(Predicate<Event> wanted, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        Event event;
        do {
            event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(event).as("an event within " + within).isNotNull();
        } while (!wanted.test(event));
        return event;
    }

    /** What has arrived and was not asked for yet. */
    public List<Event> heard() {
        return List.copyOf(events);
    }

    /** Waits until the server has ended the stream. */
    public void awaitEnd(Duration within) throws InterruptedException {
        reader.join(within.toMillis());
        assertThat(reader.isAlive()).as("the stream is still open").isFalse();
    }

    private void read() {
        try {
            lines.forEach(this::line);
        } catch (UncheckedIOException e) {
            // Closed, here or by the server; whoever waits for an event learns that none came.
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:") && !name.equals("beat")) {
            events.add(new Event(id, name, parse(line.substring(5))));
        }
    }

    private static JsonNode parse(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the live stream sent no JSON: " + data, e);
        }
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
