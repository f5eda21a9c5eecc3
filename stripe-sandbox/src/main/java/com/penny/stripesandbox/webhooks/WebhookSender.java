package com.penny.stripesandbox.webhooks;

import com.penny.stripesandbox.store.Delivery;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.StripeObject;
import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Delivers pending events on a thread of its own, a few at a time, so that neither the API nor the checkout page ever
 * waits for the endpoint. What is pending is read from the store; a restart goes on where the last run stopped, and an
 * event may arrive more than once, as Stripe's may.
 */
public final class WebhookSender implements Closeable {
    private static final Logger LOG = System.getLogger(WebhookSender.class.getName());
    private static final int MAX_IN_FLIGHT = 4;

    /** How often the schedule is looked at when nothing wakes the sender. */
    private static final long POLL_MILLIS = 200;

    private final ObjectStore store;
    private final WebhookEndpoint endpoint;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "stripe-sandbox-webhooks");
    private volatile boolean closed;

    public WebhookSender(ObjectStore store, WebhookEndpoint endpoint, Duration firstRetryAfter, Clock clock) {
        this.store = store;
        this.endpoint = endpoint;
        this.schedule = new RetrySchedule(firstRetryAfter);
        this.clock = clock;
        thread.setDaemon(true);
    }

    public void start() {
        store.afterChange(wakeUps::release);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                wakeUps.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
                // Those in flight are still due; behind them are enough others to fill every free place.
                store.dueDeliveries(clock.millis(), 2 * MAX_IN_FLIGHT).forEach(this::send);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Looking for due webhooks failed; trying again", e);
            }
        }
    }

    private void send(Delivery delivery) {
        if (closed || inFlight.size() >= MAX_IN_FLIGHT || !inFlight.add(delivery.eventId())) {
            return;
        }
        // An attempt may have ended since the list of pending deliveries was read.
        if (!store.isPending(delivery)) {
            inFlight.remove(delivery.eventId());
            return;
        }
        StripeObject event = store.find("event", delivery.eventId()).orElseThrow();
        endpoint.deliver(event, clock.instant().getEpochSecond())
                .whenComplete((status, failure) -> finish(delivery, event, status, failure));
    }

    private void finish(Delivery delivery, StripeObject event, Integer status, Throwable failure) {
        try {
            if (!closed) {
                record(delivery, event, status, failure);
            }
        } catch (RuntimeException e) {
            // Closing the sandbox closes its journal under the answers that are still on their way.
            Level level = closed ? Level.DEBUG : Level.ERROR;
            LOG.log(level, "The outcome of webhook " + event.id() + " was not kept; it will be sent again", e);
        } finally {
            inFlight.remove(delivery.eventId());
            wakeUps.release();
        }
    }

    private void record(Delivery delivery, StripeObject event, Integer status, Throwable failure) {
        if (failure == null && status >= 200 && status < 300) {
            store.run(work -> {
                work.put(delivery.delivered());
                work.put(event.with("pending_webhooks", 0));
            });
            return;
        }
        String reason = failure == null ? "answered " + status : "could not be reached";
        var next = schedule.next(event.number("created") * 1000, delivery.attempts() + 1, clock.millis());
        LOG.log(
                Level.WARNING,
                "Webhook {0} of type {1}: the endpoint {2}; {3}",
                event.id(),
                event.text("type"),
                reason,
                next.isPresent() ? "trying again" : "giving up after three days");
        store.run(work -> work.put(next.isPresent() ? delivery.retryAt(next.getAsLong()) : delivery.givenUp()));
    }
}
