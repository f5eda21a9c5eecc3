package com.penny.launcher.bench.money;

import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Delivers what Stripe has said, one to three times each and in random order, until all of it was taken; and kills the server meanwhile. */
final class Deliveries {

    private static final int SENDERS = 8;
    private static final int MOST_TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** While the server is down, nothing comes of asking more often. */
    private static final long PAUSE_MILLIS = 100;

    /**
     * @param deliveries that were taken
     * @param seconds from the first delivery until all events were acted on
     * @param upSeconds as many of them as the server was up
     */
    record Delivered(int events, int deliveries, int kills, double seconds, double upSeconds) {}

    private final SeparateCopy copy;
    private final StripeWorld stripe;
    private final Random random;
    private final URI hook;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Deliveries(SeparateCopy copy, StripeWorld stripe, long seed) {
        this.copy = copy;
        this.stripe = stripe;
        this.random = new Random(seed);
        this.hook = copy.address().resolve("/api/stripe/webhooks");
    }

    Delivered run(int kills, PaidDebts debts, IntConsumer progress) throws Exception {
        List<String> bodies = new ArrayList<>();
        for (String body : stripe.said().values()) {
            bodies.addAll(Collections.nCopies(1 + random.nextInt(MOST_TIMES), body));
        }
        Collections.shuffle(bodies, random);
        LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(bodies);
        AtomicInteger taken = new AtomicInteger();
        AtomicLong down = new AtomicLong();
        long began = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.submit(() -> send(waiting, taken, bodies.size()));
        }
        for (int kill = 1; kill <= kills; kill++) {
            // Not when the last has come: what is killed has work to do.
            int at = (int) ((kill - random.nextDouble()) * bodies.size() / (kills + 1));
            awaitTaken(taken, at, progress);
            down.addAndGet(kill());
        }
        awaitTaken(taken, bodies.size(), progress);
        senders.shutdown();
        long ended = debts.awaitProcessed(stripe.said().size());
        return new Delivered(
                stripe.said().size(), taken.get(), kills, (ended - began) / 1e9, (ended - began - down.get()) / 1e9);
    }

    private static void awaitTaken(AtomicInteger taken, int many, IntConsumer progress) throws InterruptedException {
        while (taken.get() < many) {
            progress.accept(taken.get());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** @return for how long it was away, in nanoseconds */
    private long kill() throws IOException {
        ProcessHandle server = copy.part("server");
        long began = System.nanoTime();
        server.destroyForcibly();
        server.onExit().join();
        copy.awaitReady();
        return System.nanoTime() - began;
    }

    /** What is not taken goes to the back, as Stripe would send it later. */
    private Void send(LinkedBlockingQueue<String> waiting, AtomicInteger taken, int all) throws InterruptedException {
        while (taken.get() < all) {
            String body = waiting.poll();
            if (body == null) {
                Thread.sleep(PAUSE_MILLIS);
            } else if (post(body)) {
                taken.incrementAndGet();
            } else {
                waiting.add(body);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return null;
    }

    private boolean post(String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hook)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Stripe-Signature", StripeWorld.signature(body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException away) {
            return false;
        }
    }
}
