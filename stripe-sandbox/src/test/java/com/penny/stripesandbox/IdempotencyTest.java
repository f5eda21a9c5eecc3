package com.penny.stripesandbox;

import static com.penny.stripesandbox.SandboxExtension.item;
import static com.penny.stripesandbox.SandboxExtension.params;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void theSameRequestGetsTheSameAnswerAgain() throws Exception {
        Session first = create("key-1", params());

        Session again = create("key-1", params());

        assertThat(again).isEqualTo(first);
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .hasValue("true");
        assertThat(again.getLastResponse().headers().firstValue("Original-Request"))
                .isEqualTo(first.getLastResponse().headers().firstValue("Request-Id"));
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(sandbox.stripe().v1().checkout().sessions().list().getData()).hasSize(1);
    }

    @Test
    void theAnswerIsRepeatedThoughTheObjectChanged() throws Exception {
        Session first = create("key-1", params());
        sandbox.press(first.getId(), "pay");

        assertThat(create("key-1", params()).getStatus()).isEqualTo("open");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() throws Exception {
        create("key-1", params());

        assertThatThrownBy(() -> create("key-1", params().addLineItem(item("More", 100, 1))))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageContaining("can only be used with the same parameters");
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        Session first = create("key-1", params());

        sandbox.clock.advance(Duration.ofHours(25));

        assertThat(create("key-1", params()).getId()).isNotEqualTo(first.getId());
    }

    @Test
    void aRequestThatWasNeverTriedLeavesItsKeyFree() throws Exception {
        assertThatThrownBy(() -> create("key-1", params().setExpiresAt(1L)))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(create("key-1", params()).getStatus()).isEqualTo("open");
    }

    @Test
    void aRefusalByTheObjectsStateIsRepeated() throws Exception {
        String intent = sandbox.paidSession().getPaymentIntent();
        var all = RefundCreateParams.builder().setPaymentIntent(intent).build();
        sandbox.stripe().v1().refunds().create(all);

        assertThatThrownBy(() -> sandbox.stripe().v1().refunds().create(all, key("key-2")))
                .hasMessageContaining("already been refunded");
        assertThatThrownBy(() -> sandbox.stripe().v1().refunds().create(all, key("key-2")))
                .hasMessageContaining("already been refunded");
        assertThatThrownBy(() -> create("key-2", params())).isInstanceOf(IdempotencyException.class);
    }

    @Test
    void anAnswerSurvivesARestart() throws Exception {
        Session first = create("key-1", params());

        sandbox.stop();
        sandbox.start();

        assertThat(create("key-1", params()).getId()).isEqualTo(first.getId());
    }

    @Test
    void requestsAtOnceUnderOneKeyMakeOneSession() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        Callable<String> request = () -> create("key-1", params()).getId();

        List<Future<String>> answers =
                clients.invokeAll(IntStream.range(0, 24).mapToObj(i -> request).toList());
        clients.shutdown();

        Set<String> outcomes = new HashSet<>();
        for (Future<String> answer : answers) {
            outcomes.add(outcome(answer));
        }
        outcomes.remove("409");
        assertThat(outcomes).hasSize(1);
        assertThat(sandbox.stripe().v1().checkout().sessions().list().getData())
                .extracting(Session::getId)
                .containsExactlyElementsOf(outcomes);
    }

    private Session create(String key, SessionCreateParams.Builder params) throws StripeException {
        return sandbox.stripe().v1().checkout().sessions().create(params.build(), key(key));
    }

    private static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** The session's id, or the status of the refusal. */
    private static String outcome(Future<String> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            return String.valueOf(((StripeException) e.getCause()).getStatusCode());
        }
    }
}
