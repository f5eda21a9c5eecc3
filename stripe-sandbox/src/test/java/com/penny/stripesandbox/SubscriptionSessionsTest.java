package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.penny.stripesandbox.billing.Catalogue;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a price to a subscription, as Stripe's Checkout does it. */
class SubscriptionSessionsTest {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    private final Subscriber subscriber = new Subscriber(sandbox);

    @Test
    void thePriceIsSoldByTheMonth() throws Exception {
        Price price = sandbox.stripe().v1().prices().retrieve(Catalogue.PRICE);

        assertThat(price.getUnitAmount()).isEqualTo(4900);
        assertThat(price.getCurrency()).isEqualTo("eur");
        assertThat(price.getRecurring().getInterval()).isEqualTo("month");
        assertThat(sandbox.stripe().v1().products().retrieve(price.getProduct()).getName())
                .isEqualTo("Penny for one store");
    }

    @Test
    void aPriceMayBeTakenOffTheMarketAndSubscribesNobodyThen() throws Exception {
        sandbox.stripe()
                .v1()
                .prices()
                .update(
                        Catalogue.PRICE,
                        PriceUpdateParams.builder().setActive(false).build());

        assertThat(sandbox.stripe().v1().prices().retrieve(Catalogue.PRICE).getActive())
                .isFalse();
        assertRefused(Subscriber.params(), "inactive");
    }

    @Test
    void subscribingChargesTheFirstPeriodAndTellsOfIt() throws Exception {
        Session session = subscriber.session(Subscriber.data());
        assertThat(sandbox.open(session.getId()).body())
                .contains("49.00 EUR", "Penny for one store", "49.00 EUR every month", ">Subscribe</button>");

        sandbox.press(session.getId(), "subscribe");
        sandbox.press(session.getId(), "subscribe");

        Session complete = sandbox.session(session.getId());
        assertThat(complete.getStatus()).isEqualTo("complete");
        assertThat(complete.getPaymentStatus()).isEqualTo("paid");
        assertThat(complete.getPaymentIntent()).isNull();
        Subscription subscription = subscriber.now(complete.getSubscription());
        assertThat(subscription.getStatus()).isEqualTo("active");
        assertThat(subscription.getMetadata()).containsEntry("store", "store_17");
        assertThat(subscription.getCustomer()).isEqualTo(complete.getCustomer());
        assertThat(subscription.getItems().getData()).hasSize(1);
        assertThat(subscription.getItems().getData().get(0).getPrice().getId()).isEqualTo(Catalogue.PRICE);
        List<Invoice> invoices = subscriber.invoices(subscription);
        assertThat(invoices).hasSize(1);
        Invoice invoice = invoices.get(0);
        assertThat(invoice.getStatus()).isEqualTo("paid");
        assertThat(invoice.getAmountPaid()).isEqualTo(4900);
        assertThat(invoice.getParent().getSubscriptionDetails().getSubscription())
                .isEqualTo(subscription.getId());
        String intent = invoice.getPayments().getData().get(0).getPayment().getPaymentIntent();
        assertThat(sandbox.stripe().v1().paymentIntents().retrieve(intent).getLatestCharge())
                .isNotNull();
        assertThat(sandbox.stripe().v1().balanceTransactions().list().getData()).hasSize(1);
        assertThat(sandbox.stripe().v1().events().list().getData())
                .extracting(Event::getType)
                .contains("invoice.paid", "customer.subscription.created", "checkout.session.completed");
    }

    @Test
    void aTrialIsGivenUntilADateOrForDaysAndNothingIsCharged() throws Exception {
        long end = sandbox.clock.instant().getEpochSecond() + 20 * DAY;
        Subscription untilThen = subscriber.subscribed(Subscriber.data().setTrialEnd(end));
        Subscription forDays = subscriber.subscribed(Subscriber.data().setTrialPeriodDays(2L));

        assertThat(untilThen.getStatus()).isEqualTo("trialing");
        assertThat(untilThen.getTrialEnd()).isEqualTo(end);
        assertThat(untilThen.getItems().getData().get(0).getCurrentPeriodEnd()).isEqualTo(end);
        assertThat(forDays.getTrialEnd()).isCloseTo(end - 18 * DAY, within(60L));
        assertThat(subscriber.invoices(untilThen))
                .extracting(Invoice::getAmountDue)
                .containsExactly(0L);
        assertThat(sandbox.stripe().v1().charges().list().getData()).isEmpty();
    }

    @Test
    void aDeclinedCardBeginsNothingAndMayBeTriedAgain() throws Exception {
        Session session = subscriber.session(Subscriber.data());

        sandbox.press(session.getId(), "decline");

        assertThat(sandbox.open(session.getId()).body()).contains("Card declined", ">Subscribe</button>");
        assertThat(sandbox.session(session.getId()).getSubscription()).isNull();
        sandbox.press(session.getId(), "subscribe");
        assertThat(sandbox.session(session.getId()).getSubscription()).isNotNull();
    }

    @Test
    void anAbandonedSessionExpiresAndBeginsNothing() throws Exception {
        Session session = subscriber.session(Subscriber.data());

        sandbox.stripe().v1().checkout().sessions().expire(session.getId());
        sandbox.press(session.getId(), "subscribe");

        assertThat(sandbox.open(session.getId()).body()).contains("This page has expired");
        assertThat(sandbox.session(session.getId()).getSubscription()).isNull();
        sandbox.receiver().next("checkout.session.expired");
    }

    @Test
    void whoComesBackIsTheSameCustomer() throws Exception {
        Subscription first = subscriber.subscribed();
        Session again = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(Subscriber.params().setCustomer(first.getCustomer()).build());

        sandbox.press(again.getId(), "subscribe");

        assertThat(sandbox.session(again.getId()).getCustomer()).isEqualTo(first.getCustomer());
        assertThat(sandbox.stripe().v1().customers().list().getData()).hasSize(1);
    }

    @Test
    void whatStripeWouldRefuseIsRefused() {
        long tomorrow = sandbox.clock.instant().getEpochSecond() + DAY;
        assertRefused(Subscriber.params().setCustomer("cus_nobody"), "No such customer");
        assertRefused(
                Subscriber.params()
                        .setSubscriptionData(
                                Subscriber.data().setTrialEnd(tomorrow).build()),
                "at least 2 days in the future");
        assertRefused(
                Subscriber.params()
                        .setSubscriptionData(Subscriber.data()
                                .setTrialEnd(tomorrow + 5 * DAY)
                                .setTrialPeriodDays(3L)
                                .build()),
                "only specify one");
        assertRefused(
                Subscriber.params()
                        .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                                .setDescription("x")
                                .build()),
                "unknown parameter");
        assertRefused(
                SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setSuccessUrl("http://127.0.0.1:9/")
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice("price_of_nothing")
                                .setQuantity(1L)
                                .build()),
                "No such price");
    }

    private void assertRefused(SessionCreateParams.Builder params, String message) {
        assertThatThrownBy(() -> sandbox.stripe().v1().checkout().sessions().create(params.build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(message);
    }
}
