package com.penny.stripesandbox;

import static com.penny.stripesandbox.SandboxExtension.item;
import static com.penny.stripesandbox.SandboxExtension.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutPageTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void thePageShowsWhatIsPaidAndThatItIsATest() throws Exception {
        HttpResponse<String> page = sandbox.open(sandbox.newSession().getId());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Test mode:</strong> no real money moves", "24.90 EUR", "Settlement", "Penny")
                .contains(">Pay 24.90 EUR</button>", ">Pay later (delayed method)</button>", ">Decline card</button>")
                .contains("href=\"http://127.0.0.1:9/cancelled\">Cancel</a>")
                .doesNotContain("<script");
    }

    @Test
    void theSecurityPolicyAllowsNoScriptAndFormsOnlyToTheMerchant() throws Exception {
        HttpResponse<String> page = sandbox.open(sandbox.newSession().getId());

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .endsWith("form-action 'self' http://127.0.0.1:9"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theStyleSheetAndTheMarkAreServedAndNothingElse() throws Exception {
        assertThat(asset("checkout.css").headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(asset("mark.svg").statusCode()).isEqualTo(200);
        assertThat(asset("layout.html").statusCode()).isEqualTo(404);
    }

    @Test
    void payingChargesTheCardAndLeadsBackToTheMerchant() throws Exception {
        Session session = sandbox.newSession();

        HttpResponse<String> answer = sandbox.press(session.getId(), "pay");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:9/paid?session=" + session.getId());
        Session paid = sandbox.session(session.getId());
        assertThat(paid.getStatus()).isEqualTo("complete");
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("person@example.com");
        PaymentIntent intent = sandbox.stripe().v1().paymentIntents().retrieve(paid.getPaymentIntent());
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(2490);
        assertThat(intent.getMetadata()).containsEntry("debt", "debt_17");
        sandbox.receiver().next("checkout.session.completed");
    }

    @Test
    void manySubmitsAtOncePayOnce() throws Exception {
        Session session = sandbox.newSession();
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<Integer> pay = () -> sandbox.press(session.getId(), "pay").statusCode();

        List<Future<Integer>> answers =
                people.invokeAll(IntStream.range(0, 8).mapToObj(i -> pay).toList());
        people.shutdown();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(sandbox.stripe().v1().charges().list().getData()).hasSize(1);
        assertThat(sandbox.stripe().v1().balanceTransactions().list().getData()).hasSize(1);
    }

    @Test
    void aDeclinedCardCanBeTriedAgain() throws Exception {
        Session session = sandbox.newSession();

        HttpResponse<String> declined = sandbox.press(session.getId(), "decline");

        assertThat(declined.headers().firstValue("Location")).hasValue("/c/pay/" + session.getId());
        assertThat(sandbox.open(session.getId()).body()).contains("Card declined", "Pay 24.90 EUR");
        String intent = sandbox.session(session.getId()).getPaymentIntent();
        assertThat(sandbox.stripe()
                        .v1()
                        .paymentIntents()
                        .retrieve(intent)
                        .getLastPaymentError()
                        .getCode())
                .isEqualTo("card_declined");
        sandbox.receiver().next("payment_intent.payment_failed");

        sandbox.press(session.getId(), "pay");

        Session paid = sandbox.session(session.getId());
        assertThat(paid.getPaymentStatus()).isEqualTo("paid");
        assertThat(paid.getPaymentIntent()).isEqualTo(intent);
        assertThat(sandbox.stripe().v1().paymentIntents().retrieve(intent).getLastPaymentError())
                .isNull();
    }

    @Test
    void aPaidSessionSaysSo() throws Exception {
        Session session = sandbox.paidSession();

        assertThat(sandbox.open(session.getId()).body())
                .contains("Already paid", "Return to Penny")
                .doesNotContain("value=\"pay\"", "value=\"decline\"");
    }

    @Test
    void anExpiredSessionSaysSoAndTakesNoMoney() throws Exception {
        Session session = sandbox.newSession();
        sandbox.stripe().v1().checkout().sessions().expire(session.getId());

        HttpResponse<String> answer = sandbox.press(session.getId(), "pay");

        assertThat(answer.headers().firstValue("Location")).hasValue("/c/pay/" + session.getId());
        assertThat(sandbox.open(session.getId()).body())
                .contains("This page has expired")
                .doesNotContain("<button");
        assertThat(sandbox.stripe().v1().charges().list().getData()).isEmpty();
    }

    @Test
    void everythingTheMerchantWroteIsEscaped() throws Exception {
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(params().setCancelUrl("https://shop.example/?a=1&b='2'")
                        .addLineItem(item("<script>alert(\"1\")</script> {{amount}} $1", 100, 1))
                        .build());

        assertThat(sandbox.open(session.getId()).body())
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; {{amount}} $1")
                .contains("href=\"https://shop.example/?a=1&amp;b=&#39;2&#39;\"")
                .doesNotContain("<script");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        Session session = sandbox.newSession();

        HttpResponse<String> answer = sandbox.send(HttpRequest.newBuilder(sandbox.page(session.getId()))
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("action=pay"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(sandbox.session(session.getId()).getStatus()).isEqualTo("open");
    }

    @Test
    void unknownSessionsAndActionsGetAPageThatSaysSo() throws Exception {
        HttpResponse<String> unknown = sandbox.open("cs_test_nothing%3Cb%3E");
        HttpResponse<String> action = sandbox.press(sandbox.newSession().getId(), "steal");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such page").doesNotContain("<b>");
        assertThat(action.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> asset(String name) throws Exception {
        return sandbox.send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/c/assets/" + name))
                .build());
    }
}
