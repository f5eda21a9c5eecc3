package com.penny.launcher.bench;

import com.penny.launcher.Failure;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** Many screens of one store that listen to its live events at the same time. */
final class OpenScreens implements AutoCloseable {

    private static final long WITHIN_SECONDS = 60;

    private final List<Screen> screens = new ArrayList<>();
    private final ConcurrentHashMap<UUID, Arrivals> awaited = new ConcurrentHashMap<>();
    private final CountDownLatch open;

    /** When an event was shown, by each screen. */
    private static final class Arrivals {
        private final List<Long> nanoTimes = new ArrayList<>();
        private final CountDownLatch missing;

        Arrivals(int screens) {
            missing = new CountDownLatch(screens);
        }

        synchronized void add(long nanoTime) {
            nanoTimes.add(nanoTime);
            missing.countDown();
        }

        synchronized List<Long> nanoTimes() {
            return List.copyOf(nanoTimes);
        }
    }

    /** Opens them and returns when all of them hear that the line is alive. */
    OpenScreens(HttpClient client, HttpRequest live, int count) throws InterruptedException {
        open = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            Screen screen = new Screen();
            screens.add(screen);
            client.sendAsync(live, BodyHandlers.fromLineSubscriber(screen));
        }
        if (!open.await(WITHIN_SECONDS, TimeUnit.SECONDS)) {
            close();
            throw new Failure(open.getCount() + " of " + count + " screens did not open");
        }
    }

    /** Says which event is to come, before it does. */
    void expect(UUID subject) {
        awaited.put(subject, new Arrivals(screens.size()));
    }

    /** When each screen showed it, in the order of arrival, as {@link System#nanoTime}. */
    List<Long> shown(UUID subject) throws InterruptedException {
        Arrivals arrivals = awaited.get(subject);
        if (!arrivals.missing.await(WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new Failure(arrivals.missing.getCount() + " of " + screens.size() + " screens did not show an event");
        }
        return arrivals.nanoTimes().stream().sorted().toList();
    }

    @Override
    public void close() {
        screens.forEach(Screen::leave);
    }

    /** Reads no more of an event than which it is. */
    private final class Screen implements Flow.Subscriber<String> {

        private static final String DATA = "data:";
        /** Of an alert, a listing, whatever the event is about. */
        private static final String SUBJECT = "Id\":\"";

        private static final int UUID_LENGTH = 36;

        private volatile Flow.Subscription subscription;
        private boolean heard;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            long now = System.nanoTime();
            if (!heard) {
                heard = true;
                open.countDown();
            }
            int at = line.startsWith(DATA) ? line.indexOf(SUBJECT) : -1;
            if (at >= 0) {
                int start = at + SUBJECT.length();
                Arrivals arrivals = awaited.get(UUID.fromString(line.substring(start, start + UUID_LENGTH)));
                if (arrivals != null) {
                    arrivals.add(now);
                }
            }
        }

        void leave() {
            Flow.Subscription mine = subscription;
            if (mine != null) {
                mine.cancel();
            }
        }

        @Override
        public void onError(Throwable cause) {
            // A screen that is gone shows nothing more, which whoever waits for it learns.
        }

        @Override
        public void onComplete() {
            // As above.
        }
    }
}
