package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Payments;
import com.penny.system.kit.Payments.Paid;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Reconciliations;
import com.penny.system.kit.Story;
import com.penny.system.kit.StripeWords;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The books are held against Stripe, and what was lost is made good by one step (A6). */
@Tag("thorough")
@Product
class ReconciliationIT {

    private static final long OWED = 1990;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Payments payments;
    private final StripeWords words;
    private final Reconciliations books;
    private final Browser ops;

    ReconciliationIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.payments = new Payments(penny);
        this.words = new StripeWords(penny);
        this.books = new Reconciliations(penny);
        this.ops = penny.ops();
    }

    @Test
    void aPaymentWhoseWordWasLostIsFoundAndBooked() {
        long before = story.accrued();
        Paid paid = paid();
        neverHeard(paid);
        assertThat(story.letter(paid.payer().browser(), "OPEN")
                        .at("/owed/minor")
                        .asLong())
                .isEqualTo(OWED);

        books.look();

        JsonNode lost = books.difference("PAYMENT_NOT_BOOKED", paid.session());
        assertThat(lost.at("/atStripe/minor").asLong()).isEqualTo(OWED);
        assertThat(lost.path("repairable").asBoolean()).isTrue();
        // What moved for it comes with it, and is no difference of its own.
        assertThat(books.ofPayment("MOVEMENT_OF_NOBODY", paid.intent())).isNull();
        books.repair(lost).expect(204);
        assertThat(story.letter(paid.payer().browser(), "PAID").path("owed").isNull())
                .isTrue();
        assertThat(story.accrued() - before).isEqualTo(OWED / 10);
        books.repair(lost).expectProblem(404, "not-found");

        JsonNode said = books.notHeard("checkout.session.completed");
        books.repair(said).expect(204);
        words.everythingHeard();
        assertThat(words.outcome(said.path("stripeId").asText())).isEqualTo("booked before");
        assertThat(story.accrued() - before).isEqualTo(OWED / 10);
        books.look();
        assertThat(books.difference("PAYMENT_NOT_BOOKED", paid.session())).isNull();
        assertThat(books.difference("EVENT_NOT_HEARD", said.path("stripeId").asText()))
                .isNull();
    }

    @Test
    void whatMovedAndWasLostIsFoundAndBooked() {
        long before = story.accrued();
        Paid paid = paid();
        payments.at(paid, "refund_rest");
        Patience.until(story::accrued, accrued -> accrued == before, SOON);
        words.everythingHeard();
        String movement = penny.database()
                .text("select movement from ledger_transaction where payment_id = ? and kind = 'REFUND'", paid.id());
        String lostOnes = "payment_id = ? and kind in ('REVERSAL', 'REFUND')";
        penny.database()
                .change(
                        "delete from ledger_entry where transaction_id in (select id from ledger_transaction where "
                                + lostOnes + ")",
                        paid.id());
        penny.database().change("delete from ledger_transaction where " + lostOnes, paid.id());
        penny.database().change("delete from refund where payment_id = ?", paid.id());
        assertThat(story.accrued() - before).isEqualTo(OWED / 10);

        books.look();

        JsonNode lost = books.difference("MOVEMENT_NOT_BOOKED", movement);
        assertThat(lost.at("/atStripe/minor").asLong()).isEqualTo(-OWED);
        assertThat(lost.path("paymentReference").asText()).isEqualTo(paid.intent());
        books.repair(lost).expect(204);
        assertThat(story.accrued()).isEqualTo(before);
        assertThat(penny.stripeBooks().net(paid.intent())).isEqualTo(payments.account(paid, "STRIPE_CLEARING"));
    }

    @Test
    void whatTheBooksCannotKnowIsForPeopleAndStaysSetAside() {
        Paid paid = paid();
        String fee = penny.database()
                .text("select id from ledger_transaction where payment_id = ? and kind = 'FEE'", paid.id());
        String movement =
                penny.database().text("select movement from ledger_transaction where id = ?", UUID.fromString(fee));
        bookACentTooMuch(UUID.fromString(fee));
        penny.database()
                .change(
                        "insert into ledger_transaction (id, kind, payment_id, movement, at)"
                                + " values (gen_random_uuid(), 'FEE', ?, 'txn_made_up', now())",
                        paid.id());
        try {
            books.look();

            JsonNode differs = books.difference("AMOUNT_DIFFERS", movement);
            assertThat(differs.at("/booked/minor").asLong())
                    .isEqualTo(differs.at("/atStripe/minor").asLong() - 1);
            books.repair(differs).expectProblem(409, "nothing-to-apply");
            books.repair(books.difference("NOT_AT_STRIPE", "txn_made_up")).expectProblem(409, "nothing-to-apply");
            books.dismiss(differs).expect(204);
            books.look();
            assertThat(books.difference("AMOUNT_DIFFERS", movement)).isNull();
            assertThat(ops.get("/api/ops/differences?shelf=SETTLED&limit=100")
                            .expect(200)
                            .body())
                    .contains(movement);
        } finally {
            penny.database().change("delete from ledger_transaction where movement = 'txn_made_up'");
            penny.database()
                    .change(
                            "delete from ledger_entry where transaction_id = ? and abs(amount_minor) = 1",
                            UUID.fromString(fee));
        }
        books.look();
        assertThat(books.difference("NOT_AT_STRIPE", "txn_made_up")).isNull();
    }

    @Test
    void whatStripeSendsToTheBankIsBookedByTheLookAndBackAgain() {
        long before = account("BANK");
        String payout = penny.stripeBooks().payOut(1234);

        books.look();

        assertThat(account("BANK") - before).isEqualTo(1234);
        assertThat(penny.database()
                        .number("select count(*) from reconciliation_difference where stripe_type like 'payout%'"
                                + " and state = 'OPEN' and stripe_id not like 'txn_filled%'"))
                .isZero();
        penny.stripeBooks().cancelPayout(payout);
        books.look();
        books.look();
        assertThat(account("BANK")).isEqualTo(before);
    }

    @Test
    void moneyOfNobodyIsGivenUpOnceSoThatTheBooksHoldWhatStripeHolds() throws Exception {
        String movement = penny.stripeBooks().movementOfNobody(4321);
        books.look();
        JsonNode difference = books.difference("MOVEMENT_OF_NOBODY", movement);
        long net = difference.at("/atStripe/minor").asLong();
        long before = account("WRITE_OFFS");

        Callable<Answer> apply = () -> books.repair(difference);
        assertThat(Together.run(List.of(apply, apply)).stream().map(Answer::status))
                .containsOnlyOnce(204);

        assertThat(account("WRITE_OFFS") - before).isEqualTo(-net);
        books.look();
        assertThat(books.difference("MOVEMENT_OF_NOBODY", movement)).isNull();
        assertThat(books.difference("AMOUNT_DIFFERS", movement)).isNull();
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'payment.movement-written-off'"
                                        + " and detail::text like ?",
                                "%" + movement + "%"))
                .isEqualTo(1);
    }

    @Test
    void aLookIsAskedForWithinReasonAndByOpsAlone() {
        for (int days : new int[] {0, -1, 31}) {
            ops.post("/api/ops/reconciliations", Map.of("days", days)).expectProblem(400, "invalid-value");
        }
        ops.post("/api/ops/reconciliations", Map.of()).expectProblem(400, "invalid-value");
        ops.get("/api/ops/differences?shelf=NONE").expect(404);
        ops.post("/api/ops/differences/" + UUID.randomUUID() + "/repair").expectProblem(404, "not-found");
        ops.post("/api/ops/differences/" + UUID.randomUUID() + "/dismissal").expectProblem(404, "not-found");
        penny.staff().get("/api/ops/reconciliations").expectProblem(403, "not-allowed");
    }

    private Paid paid() {
        Paid paid = payments.paid(OWED);
        words.everythingHeard();
        return paid;
    }

    /** As if none of Stripe's words about it had ever come. */
    private void neverHeard(Paid paid) {
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where task_name = 'receipt-issued'"),
                waiting -> waiting == 0,
                SOON);
        penny.database()
                .change(
                        "delete from ledger_entry where transaction_id in (select id from ledger_transaction where payment_id = ?)",
                        paid.id());
        penny.database().change("delete from ledger_transaction where payment_id = ?", paid.id());
        penny.database().change("delete from debt_payment where payment_id = ?", paid.id());
        penny.database().change("delete from payment where id = ?", paid.id());
        penny.database()
                .change(
                        "delete from stripe_event where payment_intent = ? or object_id = ?",
                        paid.intent(),
                        paid.session());
        penny.database()
                .change(
                        "update debt set state = 'OPEN', settled_at = null where id in"
                                + " (select debt_id from checkout_line where checkout_id = ?)",
                        paid.checkout());
        penny.database()
                .change("update checkout set state = 'OPEN', receipt_number = null where id = ?", paid.checkout());
    }

    /** Both sides at once: the database takes no transaction that does not sum to zero. */
    private void bookACentTooMuch(UUID transaction) {
        penny.database()
                .change(
                        "insert into ledger_entry (id, transaction_id, kind, account, currency, amount_minor, at)"
                                + " select gen_random_uuid(), ?, 'FEE', side.account, 'EUR', side.minor, now()"
                                + " from (values ('STRIPE_CLEARING', -1), ('STRIPE_FEES', 1)) side(account, minor)",
                        transaction);
    }

    private long account(String account) {
        return penny.database()
                .number("select coalesce(sum(amount_minor), 0) from ledger_entry where account = ?", account);
    }
}
