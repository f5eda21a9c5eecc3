package com.penny.outbox.control;

import com.penny.outbox.Live;
import com.penny.outbox.entity.LiveEvent;
import com.penny.outbox.entity.LiveEvents;
import com.penny.outbox.entity.LiveListener;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Feeds open screens from the journal (on connect) and from the database's calls (from then on). */
@ApplicationScoped
public class LiveStreams implements Live {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class.getName());
    private static final int WRITERS = 4;
    private static final int BEAT_SECONDS = 15;

    /** What nobody calls out, like a session that has run out, is felt after this time at the latest. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

    @Inject
    LiveListener listener;

    @Inject
    LiveEvents events;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedScheduledExecutorService timer;

    private ExecutorService writers;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        writers = Executors.newFixedThreadPool(WRITERS, threads);
        Thread thread = threads.newThread(() -> listener.listen(this::hear, this::end, this::resetAll));
        thread.setName("penny-live");
        thread.start();
        timer.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        listener.stop();
        subscribers.forEach(Subscriber::close);
        if (writers != null) {
            writers.shutdownNow();
        }
    }

    @Override
    public void open(SseEventSink sink, Sse sse, List<Persona> personas, Long cursor) {
        Subscriber subscriber = new Subscriber(sink, sse, personas, clock.instant(), writers);
        // First listen, then look back: an event in between is heard twice rather than never.
        subscribers.add(subscriber);
        subscriber.beat();
        if (cursor == null) {
            subscriber.begin(List.of(), 0);
            return;
        }
        List<LiveEvent> missed = personas.stream()
                .flatMap(persona -> missed(persona, cursor).stream())
                .sorted(Comparator.comparingLong(LiveEvent::id))
                .toList();
        if (missed.size() < LiveEvents.MOST) {
            subscriber.begin(missed, cursor);
        } else {
            subscriber.beginAnew(missed.get(missed.size() - 1).id());
        }
    }

    private List<LiveEvent> missed(Persona persona, long cursor) {
        return transactions.as(persona, () -> events.since(persona.role().name(), cursor));
    }

    @Override
    public long cursor() {
        return events.last();
    }

    private void hear(LiveEvent event) {
        subscribers.removeIf(Subscriber::gone);
        subscribers.stream()
                .filter(subscriber -> subscriber.wants(event))
                .forEach(subscriber -> subscriber.send(event));
    }

    /** The screens of an account come through the door anew, if it still opens. */
    private void end(UUID account) {
        subscribers.stream()
                .filter(subscriber -> subscriber.isOf(account))
                .forEach(subscriber -> writers.execute(subscriber::close));
    }

    /** What happened while the database could not call is told by the journal: let every screen come back with its cursor. */
    private void resetAll() {
        subscribers.forEach(Subscriber::close);
        subscribers.clear();
    }

    private void beat() {
        try {
            Instant oldest = clock.instant().minus(LONGEST);
            subscribers.stream()
                    .filter(subscriber -> subscriber.openedBefore(oldest))
                    .forEach(subscriber -> writers.execute(subscriber::close));
            subscribers.removeIf(Subscriber::gone);
            subscribers.forEach(Subscriber::beat);
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.SEVERE, "live events: a beat failed", e);
        }
    }
}
