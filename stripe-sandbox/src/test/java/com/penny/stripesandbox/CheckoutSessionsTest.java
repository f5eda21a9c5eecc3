package com.penny.stripesandbox;

import static com.penny.stripesandbox.SandboxExtension.item;
import static com.penny.stripesandbox.SandboxExtension.params;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.LineItem;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutSessionsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void aNewSessionIsOpenUnpaidAndLeadsToThePage() throws Exception {
        Session session = sandbox.newSession();

        assertThat(session.getId()).startsWith("cs_test_");
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getAmountTotal()).isEqualTo(2490);
        assertThat(session.getCurrency()).isEqualTo("eur");
        assertThat(session.getMetadata()).containsEntry("debt", "debt_17");
        assertThat(session.getPaymentMethodTypes()).containsExactly("card", "sepa_debit");
        assertThat(session.getUrl()).isEqualTo(sandbox.page(session.getId()).toString());
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getExpiresAt() - session.getCreated()).isEqualTo(24 * 3600);
        assertThat(sandbox.session(session.getId())).isEqualTo(session);
    }

    @Test
    void lineItemsAddUpAndHaveAListOfTheirOwn() throws Exception {
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(params().addLineItem(item("Two more", 500, 2)).build());

        var items = sandbox.stripe().v1().checkout().sessions().lineItems().list(session.getId());

        assertThat(session.getAmountTotal()).isEqualTo(3490);
        assertThat(items.getData()).extracting(LineItem::getDescription).containsExactly("Settlement", "Two more");
        assertThat(items.getData().get(1).getAmountTotal()).isEqualTo(1000);
        assertThat(items.getData().get(1).getPrice().getUnitAmount()).isEqualTo(500);
    }

    @Test
    void itsOwnerCanExpireAnOpenSessionOnce() throws Exception {
        Session session = sandbox.newSession();

        Session expired = sandbox.stripe().v1().checkout().sessions().expire(session.getId());

        assertThat(expired.getStatus()).isEqualTo("expired");
        assertThat(expired.getUrl()).isNull();
        sandbox.receiver().next("checkout.session.expired");
        assertThatThrownBy(() -> sandbox.stripe().v1().checkout().sessions().expire(session.getId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Only Checkout Sessions with a status in [\"open\"] can be expired");
    }

    @Test
    void timeExpiresAnOpenSession() throws Exception {
        long expiresAt = sandbox.clock.instant().getEpochSecond() + 1860;
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(params().setExpiresAt(expiresAt).build());

        sandbox.clock.advance(Duration.ofMinutes(32));

        sandbox.receiver().next("checkout.session.expired");
        assertThat(sandbox.session(session.getId()).getStatus()).isEqualTo("expired");
    }

    @Test
    void timeDoesNotExpireAPaidSession() throws Exception {
        Session paid = sandbox.paidSession();
        Session open = sandbox.newSession();

        sandbox.clock.advance(Duration.ofHours(25));

        assertThat(sandbox.receiver().next("checkout.session.expired").body()).contains(open.getId());
        assertThat(sandbox.session(paid.getId()).getStatus()).isEqualTo("complete");
    }

    @Test
    void onlyTheMethodsAskedForAreOffered() throws Exception {
        Session session = sandbox.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(params().addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                        .build());

        assertThat(session.getPaymentMethodTypes()).containsExactly("card");
        assertThat(sandbox.open(session.getId()).body())
                .contains("Pay 24.90 EUR")
                .doesNotContain("Pay later");
        sandbox.press(session.getId(), "pay_later");
        assertThat(sandbox.session(session.getId()).getStatus()).isEqualTo("open");
    }
}
