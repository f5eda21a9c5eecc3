package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.StripeSignature;
import com.penny.system.kit.Together;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A debt is paid once, whatever is clicked twice or delivered twice, and every cent is accounted for. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class PaymentIT {

    /** Ten percent of it is no whole number of cents. */
    private static final long OWED = 2495;

    private static final long COMMISSION = 250;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Penny penny;
    private final Story story;
    private Browser payer;
    private String payerEmail;
    private String checkout;
    private JsonNode paid;

    PaymentIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    /** The browser never comes back from the payment page: only Stripe's word arrives. */
    @BeforeAll
    void payOnce() throws Exception {
        Payer person = story.payer(OWED);
        payer = person.browser();
        payerEmail = person.email();
        Callable<Answer> begin = () -> payer.post("/api/portal/checkouts");
        List<Answer> checkouts = Together.run(Collections.nCopies(2, begin));
        assertThat(checkouts).extracting(Answer::status).containsOnly(201);
        assertThat(checkouts)
                .extracting(answer -> answer.text("id"))
                .containsOnly(checkouts.get(0).text("id"));
        assertThat(checkouts)
                .extracting(answer -> answer.text("url"))
                .containsOnly(checkouts.get(0).text("url"));
        checkout = checkouts.get(0).text("id");
        story.pay(checkouts.get(0).text("url"));
        paid = story.paid(payer, checkout);
    }

    @Test
    void aPaymentWhoseBrowserNeverReturnsIsPaidAllTheSame() {
        assertThat(paid.path("receiptNumber").asText()).isNotBlank();
        JsonNode receipt = payer.get(
                        "/api/portal/receipts/" + paid.path("receiptNumber").asText())
                .expect(200)
                .json();
        assertThat(receipt.at("/amount/minor").asLong()).isEqualTo(OWED);
        assertThat(receipt.path("lines")).hasSize(1);
    }

    @Test
    void theReceiptCanBeKeptAsAPdfByWhoPaidAndByNobodyElse() {
        String document = "/api/portal/receipts/" + receipt() + "/document";
        HttpResponse<byte[]> pdf = payer.bytes(document);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"penny-receipt-" + receipt() + ".pdf\"");
        assertThat(pdf.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(pdf.body()).startsWith(PDF);

        story.payer(OWED).browser().get(document).expectProblem(404, "not-found");
        penny.nobody().get(document).expectProblem(401, "sign-in-needed");
        penny.staff().get(document).expectProblem(401, "sign-in-needed");
        payer.get("/api/portal/receipts/R-2026-999999/document").expectProblem(404, "not-found");
        payer.get("/api/portal/receipts/R%22%3bfilename=x/document").expectProblem(404, "not-found");
        // The server itself refuses what could break a header, before anything of ours sees it.
        payer.get("/api/portal/receipts/R%0d%0aX:%20y/document").expect(400);
    }

    @Test
    void theReceiptWaitsForAConfirmedAddressAndThenGoesOutAsOneLetterHoweverOftenItsTaskRuns() {
        receiptTasksDone();
        assertThat(penny.letters().to(payerEmail, receipt())).isEmpty();
        String secret = penny.letters().secret(payerEmail, "Confirm your address");
        penny.nobody()
                .post("/api/account-links/confirmation", Map.of("link", secret))
                .expect(204);
        Patience.until(
                () -> penny.letters().to(payerEmail, receipt()),
                letters -> letters.size() == 1,
                Duration.ofSeconds(20));
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " values ('receipt-issued', ?, now(), false, 1)",
                        receipt());
        receiptTasksDone();

        List<String> letters = penny.letters().to(payerEmail, receipt());
        assertThat(letters).hasSize(1);
        String letter = letters.get(0);
        assertThat(penny.nobody().get(letter).expect(200).body())
                .contains(receipt())
                .contains("/p/receipts/" + receipt())
                .contains("24.95\u00a0EUR");
        assertThat(penny.nobody().bytes(letter + "/attachments/0").body()).startsWith(PDF);
    }

    @Test
    void twoCheckoutsAtOnceAreOneSession() {
        assertThat(penny.database()
                        .number(
                                "select count(*) from checkout where account_id ="
                                        + " (select account_id from checkout where id = ?)",
                                UUID.fromString(checkout)))
                .isOne();
    }

    @Test
    void aPaidDebtCannotBePaidAgain() {
        payer.post("/api/portal/checkouts").expectProblem(409, "nothing-owed");
    }

    @Test
    void theStoreEarnsTenPercentAndTheLedgerSumsToZero() {
        UUID id = UUID.fromString(checkout);
        assertThat(ledger("sum(e.amount_minor)", "true", id)).isZero();
        assertThat(ledger("sum(e.amount_minor)", "account in ('STRIPE_CLEARING', 'STRIPE_FEES')", id))
                .isEqualTo(OWED);
        assertThat(ledger("sum(e.amount_minor)", "account = 'STORE_PAYABLE'", id))
                .isEqualTo(-COMMISSION);
        assertThat(ledger("sum(e.amount_minor)", "account = 'PENNY_REVENUE'", id))
                .isEqualTo(COMMISSION - OWED);
        assertThat(penny.database().number("select coalesce(sum(amount_minor), 0) from ledger_entry"))
                .isZero();

        JsonNode line = story.staff()
                .get(story.inStore("/commissions"))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(line.path("receiptNumber").asText())
                .isEqualTo(paid.path("receiptNumber").asText());
        assertThat(line.at("/payment/minor").asLong()).isEqualTo(OWED);
        assertThat(line.at("/commission/minor").asLong()).isEqualTo(COMMISSION);
        assertThat(line.path("basisPoints").asInt()).isEqualTo(1000);
    }

    @Test
    void aWebhookWithoutStripesSignatureIsRefused() {
        String event = "{\"id\":\"evt_forged\",\"type\":\"checkout.session.completed\"}";
        StripeSignature forger = new StripeSignature("whsec_guessed");
        for (String header : List.of("", "t=1,v1=00", forger.header(event, Instant.now()))) {
            deliver(event, header).expectProblem(400, "bad-signature");
        }
        assertThat(penny.database().number("select count(*) from stripe_event where id = 'evt_forged'"))
                .isZero();
    }

    @Test
    void aWebhookOlderThanFiveMinutesIsRefused() {
        String event = "{\"id\":\"evt_old\",\"type\":\"checkout.session.completed\"}";
        String header = penny.stripe().header(event, Instant.now().minusSeconds(301));
        deliver(event, header).expectProblem(400, "bad-signature");
    }

    @Test
    void theSameWebhookManyTimesIsOnePaymentAndOneBooking() throws Exception {
        String session =
                penny.database().text("select stripe_session_id from checkout where id = ?", UUID.fromString(checkout));
        String known = penny.database()
                .text(
                        "select id from stripe_event where type = 'checkout.session.completed' and object_id = ?",
                        session);
        String event = "{\"id\":\"%s\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":{\"id\":\"%s\"}}}"
                .formatted(known, session);
        String renamed = event.replaceFirst("\"evt_[^\"]*\"", "\"evt_again\"");
        long before = penny.database().number("select count(*) from stripe_event");

        Callable<Answer> again = () -> deliver(event, penny.stripe().header(event, Instant.now()));
        assertThat(Together.run(Collections.nCopies(4, again)))
                .extracting(Answer::status)
                .containsOnly(204);
        assertThat(penny.database().number("select count(*) from stripe_event")).isEqualTo(before);

        deliver(renamed, penny.stripe().header(renamed, Instant.now())).expect(204);
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from stripe_event where id = 'evt_again'"
                                + " and outcome = 'booked before'"),
                count -> count == 1,
                Duration.ofSeconds(20));
        UUID id = UUID.fromString(checkout);
        assertThat(penny.database().number("select count(*) from payment where checkout_id = ?", id))
                .isOne();
        assertThat(ledger("count(distinct transaction_id)", "t.kind = 'PAYMENT'", id))
                .isOne();
        assertThat(ledger("count(distinct transaction_id)", "true", id)).isEqualTo(2);
    }

    private String receipt() {
        return paid.path("receiptNumber").asText();
    }

    private void receiptTasksDone() {
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where task_name = 'receipt-issued'"),
                waiting -> waiting == 0,
                Duration.ofSeconds(20));
    }

    private Answer deliver(String event, String signature) {
        return penny.webhook(event, signature);
    }

    private long ledger(String what, String which, UUID checkoutId) {
        return penny.database()
                .number(
                        "select " + what + " from ledger_entry e join ledger_transaction t on t.id = e.transaction_id"
                                + " join payment p on p.id = t.payment_id where p.checkout_id = ? and " + which,
                        checkoutId);
    }
}
