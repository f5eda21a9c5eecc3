package com.penny.outbox.control;

import com.penny.outbox.entity.LiveEvent;
import com.penny.tenancy.Persona;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open screen. Events wait in a bounded queue of its own and are written by a few shared threads: a stalled screen
 * holds up nobody, and one that falls too far behind is dropped and resumes by its cursor.
 */
final class Subscriber {

    private static final Logger LOG = Logger.getLogger(Subscriber.class.getName());
    private static final int LONGEST_QUEUE = 400;

    private final SseEventSink sink;
    private final Sse sse;
    private final List<Persona> personas;
    private final Instant openedAt;
    private final Executor writers;
    private final Queue<OutboundSseEvent> waiting = new ArrayDeque<>();
    private final List<LiveEvent> held = new ArrayList<>();
    private boolean begun;
    private boolean writing;

    Subscriber(SseEventSink sink, Sse sse, List<Persona> personas, Instant openedAt, Executor writers) {
        this.sink = sink;
        this.sse = sse;
        this.personas = personas;
        this.openedAt = openedAt;
        this.writers = writers;
    }

    boolean wants(LiveEvent event) {
        return personas.stream().anyMatch(persona -> hears(persona, event));
    }

    private static boolean hears(Persona persona, LiveEvent event) {
        return event.audience().equals(persona.role().name())
                && (persona.storeId() == null || event.storeId().equals(persona.storeId()));
    }

    boolean isOf(UUID account) {
        return personas.stream().anyMatch(persona -> account.equals(persona.accountId()));
    }

    boolean openedBefore(Instant time) {
        return openedAt.isBefore(time);
    }

    boolean gone() {
        return sink.isClosed();
    }

    /** What happens before {@link #begin} waits: a screen must not come to believe that it heard what it missed. */
    void send(LiveEvent event) {
        synchronized (waiting) {
            if (!begun) {
                held.add(event);
                return;
            }
        }
        add(message(event).id(Long.toString(event.id())).build());
    }

    /**
     * Tells what was missed, then lets through what happens.
     *
     * @param cursor what the screen heard last; a missed event of a smaller number leaves the cursor where it is
     */
    void begin(List<LiveEvent> missed, long cursor) {
        for (LiveEvent event : missed) {
            OutboundSseEvent.Builder message = message(event);
            add((event.id() > cursor ? message.id(Long.toString(event.id())) : message).build());
        }
        letThrough();
    }

    /** So much was missed that the screen had better load anew; it listens on from here. */
    void beginAnew(long cursor) {
        add(sse.newEventBuilder()
                .id(Long.toString(cursor))
                .name("reset")
                .data("{}")
                .build());
        letThrough();
    }

    /** Keeps proxies from closing the connection, shows us a screen that has gone, and a screen that we have. */
    void beat() {
        add(sse.newEventBuilder().name("beat").data("{}").reconnectDelay(2_000).build());
    }

    private void letThrough() {
        synchronized (waiting) {
            begun = true;
            held.forEach(this::send);
            held.clear();
        }
    }

    private OutboundSseEvent.Builder message(LiveEvent event) {
        return sse.newEventBuilder()
                .name(event.topic())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Map.of(event.topic() + "Id", event.subjectId(), "kind", event.kind()));
    }

    void close() {
        try {
            sink.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the screen was gone already", e);
        }
    }

    private void add(OutboundSseEvent event) {
        synchronized (waiting) {
            if (waiting.size() >= LONGEST_QUEUE) {
                writers.execute(this::close);
                return;
            }
            waiting.add(event);
            if (writing) {
                return;
            }
            writing = true;
        }
        writers.execute(this::drain);
    }

    private void drain() {
        for (OutboundSseEvent event = next(); event != null; event = next()) {
            try {
                sink.send(event).whenComplete((done, failure) -> {
                    if (failure != null) {
                        close();
                    }
                });
            } catch (RuntimeException closed) {
                LOG.log(Level.FINE, "a screen was dropped", closed);
                close();
            }
        }
    }

    private OutboundSseEvent next() {
        synchronized (waiting) {
            OutboundSseEvent event = sink.isClosed() ? null : waiting.poll();
            writing = event != null;
            return event;
        }
    }
}
