package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.Origin;
import com.penny.stripesandbox.store.SavedAnswer;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Executes a request once per idempotency key, see
 * <a href="https://docs.stripe.com/api/idempotent_requests">docs.stripe.com/api/idempotent_requests</a>. The answer is
 * kept in the same journal line as the changes it reports, so that a crash cannot separate them.
 */
final class Idempotency {
    private static final int MAX_KEY_LENGTH = 255;

    private final ObjectStore store;
    private final Clock clock;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    Idempotency(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Runs the work, or repeats the answer that this key already got.
     *
     * @param fingerprint tells apart requests that differ in method, address or parameters
     * @throws StripeError 400 when the key was used for another request, 409 while the first one is not finished
     */
    ApiResponse once(Origin origin, String fingerprint, Function<UnitOfWork, ObjectNode> request) {
        String key = origin.idempotencyKey();
        if (key.length() > MAX_KEY_LENGTH) {
            throw StripeError.invalidParameter(
                    null, null, "Idempotency keys can be at most " + MAX_KEY_LENGTH + " characters long.");
        }
        if (!inProgress.add(key)) {
            throw StripeError.keyInUse(key);
        }
        try {
            Optional<SavedAnswer> saved = store.answer(key);
            return saved.isPresent() ? repeat(saved.get(), fingerprint) : execute(origin, fingerprint, request);
        } finally {
            inProgress.remove(key);
        }
    }

    private static ApiResponse repeat(SavedAnswer saved, String fingerprint) {
        if (!saved.fingerprint().equals(fingerprint)) {
            throw StripeError.keyReused(saved.key());
        }
        return ApiResponse.repeated(saved);
    }

    private ApiResponse execute(Origin origin, String fingerprint, Function<UnitOfWork, ObjectNode> request) {
        try {
            return store.write(origin, work -> {
                ApiResponse response = ApiResponse.ok(request.apply(work));
                work.keep(saved(origin, fingerprint, response));
                return response;
            });
        } catch (StripeError error) {
            if (!error.isKeptForIdempotency()) {
                throw error;
            }
            ApiResponse response = ApiResponse.refused(error);
            store.run(work -> work.keep(saved(origin, fingerprint, response)));
            return response;
        }
    }

    private SavedAnswer saved(Origin origin, String fingerprint, ApiResponse response) {
        return new SavedAnswer(
                origin.idempotencyKey(),
                fingerprint,
                origin.requestId(),
                response.status(),
                response.body(),
                clock.instant().getEpochSecond());
    }
}
