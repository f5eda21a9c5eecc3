package com.penny.jobs.control;

import com.penny.jobs.Workbench.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What Jakarta Batch works on in this server. */
@ApplicationScoped
public class Executions {

    private final Map<Ticket, Long> running = new ConcurrentHashMap<>();
    private final Map<Ticket, Throwable> failures = new ConcurrentHashMap<>();

    /** @param execution as Jakarta Batch numbers it */
    void began(Ticket ticket, long execution) {
        running.put(ticket, execution);
    }

    void ended(Ticket ticket) {
        running.remove(ticket);
    }

    /** Remembers the first thing that went wrong: what follows is mostly about its being wrong. */
    void failed(Ticket ticket, Throwable failure) {
        failures.putIfAbsent(ticket, failure);
    }

    Optional<Throwable> forgetFailure(Ticket ticket) {
        return Optional.ofNullable(failures.remove(ticket));
    }

    Map<Ticket, Long> running() {
        return Map.copyOf(running);
    }
}
