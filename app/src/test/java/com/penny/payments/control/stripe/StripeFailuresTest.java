package com.penny.payments.control.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.payments.StripeAccess;
import com.penny.payments.entity.Checkout;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Stripe answers, nothing is asked for twice and nobody believes what is not so. */
class StripeFailuresTest {

    private static final String SESSION =
            "{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"url\":\"https://checkout.example/cs_1\"}";
    private static final Money AMOUNT = new Money(2490, "EUR");
    private static final UUID REFUND = UUID.randomUUID();

    private FailingStripe stripe;
    private StripeCheckouts checkouts;
    private StripePayments payments;

    @BeforeEach
    void connect() throws IOException {
        stripe = new FailingStripe();
        Settings settings = new Settings() {
            @Override
            public URI baseUrl() {
                return URI.create("http://localhost:9080");
            }
        };
        StripeConnection connection = new StripeConnection();
        connection.access = new StripeAccess() {
            @Override
            public String apiKey() {
                return "sk_test_1";
            }

            @Override
            public Optional<String> apiBase() {
                return Optional.of(stripe.address());
            }
        };
        connection.open();
        payments = new StripePayments();
        payments.stripe = connection;
        checkouts = new StripeCheckouts();
        checkouts.stripe = connection;
        checkouts.payments = payments;
        checkouts.settings = settings;
    }

    @AfterEach
    void disconnect() {
        stripe.close();
    }

    @Test
    void anErrorOfStripesIsTriedAgainWithTheSameKey() {
        stripe.then(500, error("api_error", null))
                .then(503, error("api_error", null))
                .then(200, SESSION);

        assertThat(checkouts.create(checkout()).id()).isEqualTo("cs_1");

        assertThat(stripe.keys()).containsExactly("key-1", "key-1", "key-1");
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainWithTheSameKeySoThatItIsTheSameSession() {
        stripe.thenLosesTheAnswer().then(200, SESSION);

        assertThat(checkouts.create(checkout()).id()).isEqualTo("cs_1");

        assertThat(stripe.keys()).containsExactly("key-1", "key-1");
    }

    @Test
    void aRefundWhoseAnswerWasLostIsTheSameRefund() {
        stripe.thenLosesTheAnswer()
                .then(
                        200,
                        "{\"id\":\"re_1\",\"object\":\"refund\",\"amount\":2490,\"currency\":\"eur\",\"status\":\"succeeded\",\"created\":1}");

        assertThat(payments.refund(REFUND, "pi_1", AMOUNT).id()).isEqualTo("re_1");

        assertThat(stripe.keys()).containsExactly("refund-" + REFUND, "refund-" + REFUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 401, 403})
    void whatStripeCannotDoNowIsToBeTriedLater(int status) {
        stripe.then(status, error("api_error", null));

        assertRefused(503, "payment-provider-unavailable", () -> checkouts.create(checkout()));
        assertRefused(503, "payment-provider-unavailable", () -> checkouts.session("cs_1"));
        assertRefused(503, "payment-provider-unavailable", () -> payments.payment("pi_1"));
        assertRefused(503, "payment-provider-unavailable", () -> payments.refund(REFUND, "pi_1", AMOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "<html>Bad gateway</html>",
                "{\"id\":\"cs_2\"",
                "{\"id\":\"cus_1\",\"object\":\"customer\"}"
            })
    void nonsenseIsNoAnswer(String body) {
        stripe.then(200, body);

        assertRefused(503, "payment-provider-unavailable", () -> checkouts.create(checkout()));
        assertRefused(503, "payment-provider-unavailable", () -> checkouts.session("cs_1"));
        assertRefused(503, "payment-provider-unavailable", () -> payments.payment("pi_1"));
        assertRefused(503, "payment-provider-unavailable", () -> payments.refund(REFUND, "pi_1", AMOUNT));
    }

    @Test
    void anErrorWithoutAWordIsToBeTriedLater() {
        stripe.then(503, "");

        assertRefused(503, "payment-provider-unavailable", () -> checkouts.create(checkout()));
        assertRefused(503, "payment-provider-unavailable", () -> checkouts.session("cs_1"));
    }

    @Test
    void anotherSessionThanTheOneAskedForIsNoAnswer() {
        stripe.then(200, "{\"id\":\"cs_2\",\"object\":\"checkout.session\",\"payment_status\":\"paid\"}");

        assertRefused(503, "payment-provider-unavailable", () -> checkouts.session("cs_1"));
    }

    @Test
    void whatStripeRefusesIsNotTriedAgain() {
        stripe.then(400, error("invalid_request_error", "charge_already_refunded"));

        assertThatThrownBy(() -> payments.refund(REFUND, "pi_1", AMOUNT))
                .isInstanceOfSatisfying(
                        RefundRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("charge_already_refunded"));
        assertRefused(502, "payment-refused", () -> checkouts.create(checkout()));
        assertThat(stripe.keys()).hasSize(2);
    }

    @Test
    void whatNoBankMovesIsSaidInWords() {
        stripe.then(400, error("invalid_request_error", "amount_too_small"))
                .then(400, error("invalid_request_error", "amount_too_large"));

        assertRefused(409, "too-little-to-pay", () -> checkouts.create(checkout()));
        assertRefused(409, "too-much-to-pay", () -> checkouts.create(checkout()));
    }

    private static void assertRefused(int status, String slug, Runnable asked) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(asked::run)
                .satisfies(problem ->
                        assertThat(List.of(problem.status(), problem.slug())).isEqualTo(List.of(status, slug)));
    }

    private static Checkout checkout() {
        Instant now = Instant.parse("2026-11-30T12:00:00Z");
        return new Checkout(UUID.randomUUID(), UUID.randomUUID(), AMOUNT, "key-1", now, now.plusSeconds(3_600));
    }

    private static String error(String type, String code) {
        return "{\"error\":{\"type\":\"" + type + "\",\"message\":\"No\""
                + (code == null ? "" : ",\"code\":\"" + code + "\"") + "}}";
    }
}
