package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests go wrong when somebody has ordered it, and each order is carried out once. */
class FaultsTest {
    private static final RequestOptions ONCE =
            RequestOptions.builder().setIdempotencyKey("fault_test").build();

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void anErrorAndTooManyDoNothing() throws Exception {
        order("error");
        assertThatThrownBy(this::create).isInstanceOf(ApiException.class);
        order("too_many");
        assertThatThrownBy(this::create).isInstanceOf(RateLimitException.class);

        assertThat(sandbox.stripe().v1().checkout().sessions().list().getData()).isEmpty();
        assertThat(create().getId()).isNotNull();
    }

    @Test
    void anAnswerThatIsLostWasGivenAndIsGivenAgain() throws Exception {
        order("lost");
        assertThatThrownBy(this::create).isInstanceOf(ApiException.class);

        String kept = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .list()
                .getData()
                .get(0)
                .getId();

        assertThat(create().getId()).isEqualTo(kept);
    }

    @Test
    void nonsenseIsNothingThatTheClientUnderstands() throws Exception {
        order("nonsense");

        assertThatThrownBy(this::create).isInstanceOf(StripeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=storm&path=/v1/",
                "kind=error",
                "path=/v1/",
                "kind=error&path=/v1/&much=1",
                "times=0&kind=error&path=/v1/"
            })
    void ordersThatMakeNoSenseAreRefused(String form) throws Exception {
        assertThat(sent(form, SandboxExtension.API_KEY)).isEqualTo(400);
    }

    @Test
    void nobodyElseOrders() throws Exception {
        assertThat(sent("kind=error&path=/v1/", "sk_test_other_0000")).isEqualTo(401);
    }

    private Session create() throws StripeException {
        return sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(SandboxExtension.params().build(), ONCE);
    }

    private void order(String kind) throws Exception {
        assertThat(sent("path=/v1/checkout/sessions&kind=" + kind, SandboxExtension.API_KEY))
                .isEqualTo(204);
    }

    private int sent(String form, String key) throws Exception {
        return sandbox.send(sandbox.api("/sandbox/faults")
                        .setHeader("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .statusCode();
    }
}
