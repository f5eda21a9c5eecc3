package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Database.Held;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two accounts pay for the same incident before Stripe's word about either has been booked. */
@Tag("thorough")
@Product
class SurplusIT {

    private static final long OWED = 2495;
    private static final long COMMISSION = 250;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private Payer slow;
    private JsonNode receipt;
    private UUID slowCheckout;

    SurplusIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeEach
    void bothPay() {
        String alert = story.confirmedAlert(OWED);
        story.approve(alert);
        slow = story.payerFor(alert);
        Payer fast = story.payerFor(alert);
        Answer slowly = slow.browser().post("/api/portal/checkouts").expect(201);
        Answer fastly = fast.browser().post("/api/portal/checkouts").expect(201);
        slowCheckout = UUID.fromString(slowly.text("id"));
        try (Held booking = penny.database().hold("checkout", slowCheckout)) {
            story.pay(slowly.text("url"));
            story.pay(fastly.text("url"));
            story.paid(fast.browser(), fastly.text("id"));
        }
        String number = story.paid(slow.browser(), slowly.text("id"))
                .path("receiptNumber")
                .asText();
        receipt =
                slow.browser().get("/api/portal/receipts/" + number).expect(200).json();
    }

    @Test
    void theSecondPayerGetsEverythingBackAndTheStoreEarnsOnce() {
        assertThat(receipt.at("/amount/minor").asLong()).isEqualTo(OWED);
        assertThat(receipt.path("lines")).isEmpty();
        assertThat(receipt.at("/goesBack/minor").asLong()).isEqualTo(OWED);

        assertThat(awaitRefund()).startsWith("re_");
        assertThat(onTheBooks("REFUND_PAYABLE")).isZero();
        assertThat(onTheBooks("STRIPE_CLEARING")).isEqualTo(-onTheBooks("STRIPE_FEES"));
        assertThat(penny.database()
                        .number(
                                "select sum(commission_minor) from debt_payment where debt_id ="
                                        + " (select debt_id from checkout_line where checkout_id = ?)",
                                slowCheckout))
                .isEqualTo(COMMISSION);
    }

    @Test
    void aRefundWhoseTaskRunsAgainIsOneRefund() {
        String first = awaitRefund();
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select 'send-refund', r.id::text, now(), false, 1 from refund r"
                                + " join payment p on p.id = r.payment_id where p.checkout_id = ?",
                        slowCheckout);
        Patience.until(
                () -> penny.database().number("select count(*) from scheduled_tasks where task_name = 'send-refund'"),
                waiting -> waiting == 0,
                SOON);

        assertThat(awaitRefund()).isEqualTo(first);
        assertThat(onTheBooks("REFUND_PAYABLE")).isZero();
    }

    private String awaitRefund() {
        return Patience.until(
                () -> penny.database()
                        .text(
                                "select r.stripe_refund_id from refund r join payment p on p.id = r.payment_id"
                                        + " where p.checkout_id = ?",
                                slowCheckout),
                id -> id != null,
                SOON);
    }

    /** What one account of the ledger holds for the second payment. */
    private long onTheBooks(String account) {
        return penny.database()
                .number(
                        "select sum(e.amount_minor) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id"
                                + " join payment p on p.id = t.payment_id where p.checkout_id = ? and e.account = ?",
                        slowCheckout,
                        account);
    }
}
