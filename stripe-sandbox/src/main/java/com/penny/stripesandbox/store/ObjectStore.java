package com.penny.stripesandbox.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All objects of the sandbox, held in memory and rebuilt from the journal at start. One unit of work runs at a time, and
 * its changes are on disk before anybody can see them.
 */
public final class ObjectStore implements Closeable {
    /** Stripe forgets idempotency keys once they are at least 24 hours old. */
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    private final Clock clock;
    private final Map<String, Map<String, StripeObject>> objectsByType = new HashMap<>();
    private final DeliveryQueue deliveries = new DeliveryQueue();
    private final Map<String, SavedAnswer> answers = new LinkedHashMap<>();
    private final Journal<Change> journal;
    private Runnable afterChange = () -> {};

    private ObjectStore(Path file, Clock clock) throws IOException {
        this.clock = clock;
        this.journal = Journal.open(file, Change.class, this::apply);
    }

    /** Opens the journal in this directory, creating both when they do not exist. */
    public static ObjectStore open(Path directory, Clock clock) throws IOException {
        return new ObjectStore(directory.resolve("journal.jsonl"), clock);
    }

    /** Registers what to do after each change, such as waking the webhook sender. */
    public synchronized void afterChange(Runnable action) {
        afterChange = action;
    }

    /** Runs work that no API request asked for. */
    public void run(Consumer<UnitOfWork> work) {
        write(Origin.INTERNAL, unit -> {
            work.accept(unit);
            return null;
        });
    }

    /**
     * Runs work and makes its changes durable. When it throws, nothing is changed.
     *
     * @throws java.io.UncheckedIOException when the journal cannot be written
     */
    public synchronized <T> T write(Origin origin, Function<UnitOfWork, T> work) {
        UnitOfWork unit = new UnitOfWork(this, origin);
        T result = work.apply(unit);
        Change change = unit.change();
        if (!change.isNothing()) {
            journal.append(change);
            apply(change);
            afterChange.run();
        }
        return result;
    }

    public synchronized Optional<StripeObject> find(String type, String id) {
        return Optional.ofNullable(objectsByType.getOrDefault(type, Map.of()).get(id));
    }

    public synchronized List<StripeObject> newestFirst(String type) {
        List<StripeObject> objects =
                new ArrayList<>(objectsByType.getOrDefault(type, Map.of()).values());
        Collections.reverse(objects);
        return objects;
    }

    /** The answer kept under an idempotency key in the last 24 hours. */
    public synchronized Optional<SavedAnswer> answer(String key) {
        return Optional.ofNullable(answers.get(key)).filter(saved -> !isForgotten(saved));
    }

    /** The first deliveries whose next attempt is due, in milliseconds since 1970. */
    public synchronized List<Delivery> dueDeliveries(long now, int limit) {
        return deliveries.due(now, limit);
    }

    /** Whether the delivery still stands exactly so. */
    public synchronized boolean isPending(Delivery delivery) {
        return deliveries.contains(delivery);
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    private void apply(Change change) {
        for (var json : change.objects()) {
            StripeObject object = StripeObject.of(json);
            objectsByType
                    .computeIfAbsent(object.type(), type -> new LinkedHashMap<>())
                    .put(object.id(), object);
        }
        change.deliveries().forEach(deliveries::update);
        if (change.answer() != null) {
            forgetOldAnswers();
            answers.put(change.answer().key(), change.answer());
        }
    }

    /** Answers stand in the order they were given, so the old ones are at the front. */
    private void forgetOldAnswers() {
        Iterator<SavedAnswer> oldestFirst = answers.values().iterator();
        while (oldestFirst.hasNext() && isForgotten(oldestFirst.next())) {
            oldestFirst.remove();
        }
    }

    private boolean isForgotten(SavedAnswer saved) {
        return saved.createdAt() + ANSWERS_KEPT.toSeconds() < clock.instant().getEpochSecond();
    }
}
