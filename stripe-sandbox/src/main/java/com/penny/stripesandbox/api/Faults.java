package com.penny.stripesandbox.api;

import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Requests that go wrong because somebody wants to see what becomes of it; each fault happens once. */
public final class Faults {

    /** What goes wrong. */
    public enum Kind {
        /** 500, and nothing is done. */
        ERROR,
        /** 429, and nothing is done. */
        TOO_MANY,
        /** It is done, and the connection breaks before the answer. */
        LOST,
        /** 200 with something that is no answer of Stripe's. */
        NONSENSE
    }

    private record Fault(String path, Kind kind) {}

    private final Queue<Fault> coming = new ConcurrentLinkedQueue<>();

    /** Lets a request to an address that begins so go wrong. */
    void add(String path, Kind kind) {
        coming.add(new Fault(path, kind));
    }

    /** What goes wrong with this request, if anything. */
    Optional<Kind> take(String path) {
        for (Iterator<Fault> faults = coming.iterator(); faults.hasNext(); ) {
            Fault fault = faults.next();
            if (path.startsWith(fault.path())) {
                faults.remove();
                return Optional.of(fault.kind());
            }
        }
        return Optional.empty();
    }
}
