package com.penny.stripesandbox;

import static com.penny.stripesandbox.billing.PortalAct.CANCEL;
import static com.penny.stripesandbox.billing.PortalAct.CARD_ASKS;
import static com.penny.stripesandbox.billing.PortalAct.CARD_PAYS;
import static com.penny.stripesandbox.billing.PortalAct.CARD_REFUSED;
import static com.penny.stripesandbox.billing.PortalAct.END;
import static com.penny.stripesandbox.billing.PortalAct.FORTNIGHT;
import static com.penny.stripesandbox.billing.PortalAct.KEEP;
import static com.penny.stripesandbox.billing.PortalAct.PAUSE;
import static com.penny.stripesandbox.billing.PortalAct.PAY;
import static com.penny.stripesandbox.billing.PortalAct.PERIOD;
import static com.penny.stripesandbox.billing.PortalAct.RESUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a subscription, month after month. */
class SubscriptionsTest {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    private final Subscriber subscriber = new Subscriber(sandbox);

    @Test
    void periodFollowsPeriodAndEachIsPaid() throws Exception {
        Subscription begun = subscriber.subscribed();

        Subscription second = subscriber.press(begun, PERIOD);
        Subscription third = subscriber.press(second, PERIOD);

        assertThat(third.getStatus()).isEqualTo("active");
        assertThat(subscriber.invoices(third)).extracting(Invoice::getStatus).containsExactly("paid", "paid", "paid");
        assertThat(sandbox.stripe().v1().charges().list().getData()).hasSize(3);
        assertThat(end(third)).isGreaterThan(sandbox.clock.instant().getEpochSecond());
        sandbox.receiver().next("customer.subscription.updated");
    }

    @Test
    void timeItselfBringsTheNextPeriod() throws Exception {
        Subscription begun = subscriber.subscribed();
        sandbox.clock.advance(Duration.ofDays(32));

        sandbox.receiver().next("customer.subscription.updated");

        assertThat(subscriber.invoices(begun)).hasSize(2);
    }

    @Test
    void aTrialIsRemindedOfAndThenPaid() throws Exception {
        long end = sandbox.clock.instant().getEpochSecond() + 20 * DAY;
        Subscription trial = subscriber.subscribed(Subscriber.data().setTrialEnd(end));

        Subscription paid = subscriber.press(trial, PERIOD);

        sandbox.receiver().next("customer.subscription.trial_will_end");
        assertThat(paid.getStatus()).isEqualTo("active");
        assertThat(subscriber.invoices(paid)).extracting(Invoice::getAmountPaid).containsExactly(4900L, 0L);
    }

    @Test
    void aRefusedCardIsTriedAgainAndThenTheSubscriptionIsUnpaid() throws Exception {
        Subscription begun = subscriber.subscribed();

        Subscription pastDue = subscriber.press(begun, CARD_REFUSED, PERIOD);

        sandbox.receiver().next("invoice.payment_failed");
        assertThat(pastDue.getStatus()).isEqualTo("past_due");
        Invoice open = subscriber.invoices(pastDue).get(0);
        assertThat(open.getStatus()).isEqualTo("open");
        assertThat(open.getAttemptCount()).isEqualTo(1);
        assertThat(open.getNextPaymentAttempt()).isNotNull();

        Subscription unpaid = subscriber.press(pastDue, FORTNIGHT);

        assertThat(unpaid.getStatus()).isEqualTo("unpaid");
        Invoice given = subscriber.invoices(unpaid).get(0);
        assertThat(given.getAttemptCount()).isEqualTo(4);
        assertThat(given.getNextPaymentAttempt()).isNull();
        assertThat(given.getCreated()).isLessThan(sandbox.clock.instant().getEpochSecond() - 14 * DAY);

        assertThat(subscriber.press(unpaid, PAY).getStatus()).isEqualTo("unpaid");
        Subscription again = subscriber.press(unpaid, CARD_PAYS, PAY);
        assertThat(again.getStatus()).isEqualTo("active");
        assertThat(subscriber.invoices(again)).extracting(Invoice::getStatus).containsOnly("paid");
    }

    @Test
    void aNewCardIsChargedAtTheNextTry() throws Exception {
        Subscription pastDue = subscriber.press(subscriber.subscribed(), CARD_REFUSED, PERIOD);

        Subscription paid = subscriber.press(pastDue, CARD_PAYS, FORTNIGHT);

        assertThat(paid.getStatus()).isEqualTo("active");
    }

    @Test
    void aCardThatAsksIsConfirmedByItsOwner() throws Exception {
        Subscription pastDue = subscriber.press(subscriber.subscribed(), CARD_ASKS, PERIOD);

        sandbox.receiver().next("invoice.payment_action_required");
        assertThat(pastDue.getStatus()).isEqualTo("past_due");
        assertThat(subscriber.press(pastDue, PAY).getStatus()).isEqualTo("active");
    }

    @Test
    void cancelledItEndsWithItsPeriodUnlessItIsKept() throws Exception {
        Subscription begun = subscriber.subscribed();
        Subscription cancelled = subscriber.press(begun, CANCEL);
        assertThat(cancelled.getStatus()).isEqualTo("active");
        assertThat(cancelled.getCancelAtPeriodEnd()).isTrue();
        assertThat(cancelled.getCancelAt()).isEqualTo(end(begun));
        assertThat(cancelled.getCancellationDetails().getReason()).isEqualTo("cancellation_requested");

        assertThat(subscriber.press(begun, KEEP).getCancelAt()).isNull();
        Subscription over = subscriber.press(begun, CANCEL, PERIOD);

        assertThat(over.getStatus()).isEqualTo("canceled");
        assertThat(over.getEndedAt()).isGreaterThan(over.getCanceledAt());
        assertThat(subscriber.invoices(over)).hasSize(1);
        sandbox.receiver().next("customer.subscription.deleted");
    }

    @Test
    void itsMerchantMayEndItAtOnceAndOnce() throws Exception {
        Subscription owing = subscriber.press(subscriber.subscribed(), CARD_REFUSED, PERIOD);

        Subscription over = sandbox.stripe().v1().subscriptions().cancel(owing.getId());

        assertThat(over.getStatus()).isEqualTo("canceled");
        assertThat(over.getEndedAt()).isEqualTo(over.getCanceledAt());
        assertThat(over.getCancellationDetails().getReason()).isEqualTo("payment_failed");
        assertThatThrownBy(() -> sandbox.stripe().v1().subscriptions().cancel(owing.getId()))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(subscriber.press(over, END, CANCEL, PAUSE, RESUME).getStatus())
                .isEqualTo("canceled");
    }

    @Test
    void aTrialMayEndPausedAndGoOn() throws Exception {
        long end = sandbox.clock.instant().getEpochSecond() + 20 * DAY;
        Subscription trial = subscriber.subscribed(Subscriber.data().setTrialEnd(end));

        assertThat(subscriber.press(trial, PAUSE).getStatus()).isEqualTo("paused");
        sandbox.receiver().next("customer.subscription.paused");
        assertThat(subscriber.press(trial, RESUME).getStatus()).isEqualTo("active");
        sandbox.receiver().next("customer.subscription.resumed");
    }

    @Test
    void thePortalShowsWhereItStandsAndRefusesWhatItDoesNotKnow() throws Exception {
        Subscription begun = subscriber.subscribed();
        assertThat(subscriber.page(begun).body())
                .contains("Paid until", "49.00 EUR", "Invoice of", "href=\"http://127.0.0.1:9/settings\"")
                .doesNotContain("<script");
        assertThat(subscriber
                        .page(subscriber.press(begun, CARD_REFUSED, PERIOD))
                        .body())
                .contains("Past due: the card was refused", "ends in 0341");

        URI portal = subscriber.portal(begun);
        for (List<String> form : List.of(
                List.of("action=steal", sandbox.baseUrl(), "400"),
                List.of("action=cancel", "https://elsewhere.example", "403"))) {
            assertThat(sandbox.send(HttpRequest.newBuilder(portal)
                                    .header("Origin", form.get(1))
                                    .POST(HttpRequest.BodyPublishers.ofString(form.get(0)))
                                    .build())
                            .statusCode())
                    .isEqualTo(Integer.parseInt(form.get(2)));
        }
        assertThat(sandbox.send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/p/session/bps_none"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
        assertThat(subscriber.now(begun.getId()).getCancelAt()).isNull();
    }

    @Test
    void allOfItIsThereAfterARestart() throws Exception {
        Subscription begun = subscriber.press(subscriber.subscribed(), CARD_REFUSED);
        sandbox.stop();
        sandbox.start();

        assertThat(subscriber.press(begun, PERIOD).getStatus()).isEqualTo("past_due");
    }

    private static long end(Subscription subscription) {
        return subscription.getItems().getData().get(0).getCurrentPeriodEnd();
    }
}
