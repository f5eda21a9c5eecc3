package com.penny.stripesandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.Origin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyInProgressTest {
    private static final Origin ORIGIN = new Origin("req_1", "key-1");

    @Test
    void aKeyIsRefusedWhileItsRequestIsBeingWorkedOn(@TempDir Path data) throws Exception {
        try (ObjectStore store = ObjectStore.open(data, Clock.systemUTC())) {
            Idempotency idempotency = new Idempotency(store, Clock.systemUTC());
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            CompletableFuture<ApiResponse> first =
                    CompletableFuture.supplyAsync(() -> idempotency.once(ORIGIN, "a", work -> {
                        begun.countDown();
                        await(mayEnd);
                        return JsonNodeFactory.instance.objectNode().put("done", true);
                    }));
            begun.await();

            assertThatThrownBy(() -> idempotency.once(ORIGIN, "a", work -> null))
                    .isInstanceOfSatisfying(StripeError.class, error -> {
                        assertThat(error.status()).isEqualTo(409);
                        assertThat(error.toJson().at("/error/code").textValue()).isEqualTo("idempotency_key_in_use");
                    });

            mayEnd.countDown();
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(idempotency.once(ORIGIN, "a", work -> null).isRepeated()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
