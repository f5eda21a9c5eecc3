package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Payments;
import com.penny.system.kit.Payments.Paid;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.StripeWords;
import com.penny.system.kit.Together;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Stripe says again, in any order, about what is not ours, or in vain (O4, A6). */
@Tag("thorough")
@Product
class StripeWordsIT {

    private static final long OWED = 2495;

    private final Penny penny;
    private final Payments payments;
    private final StripeWords words;
    private final Browser ops;

    StripeWordsIT(Penny penny) {
        this.penny = penny;
        this.payments = new Payments(penny);
        this.words = new StripeWords(penny);
        this.ops = penny.ops();
    }

    @Test
    void theSameWordsInAnyOrderHoweverOftenComeToTheSame() throws Exception {
        Paid paid = payments.paid(OWED);
        payments.at(paid, "refund_half");
        payments.at(paid, "charge_back");
        payments.at(paid, "bank_for_merchant");
        payments.settled(paid);
        long entries = penny.database().number("select count(*) from ledger_entry");

        List<Callable<Answer>> again = List.of(
                        "charge.dispute.closed",
                        "charge.dispute.funds_reinstated",
                        "refund.created",
                        "charge.dispute.created",
                        "charge.refunded",
                        "charge.dispute.funds_withdrawn",
                        "charge.updated")
                .stream()
                .<Callable<Answer>>map(type -> () -> words.tell(type, "ch_any", paid.intent(), null))
                .toList();
        assertThat(Together.run(again)).extracting(Answer::status).containsOnly(204);

        words.everythingHeard();
        assertThat(penny.database().number("select count(*) from ledger_entry")).isEqualTo(entries);
        payments.settled(paid);
    }

    /** What waits for its next try, as after an hour without Stripe, is answered by the first look that comes through. */
    @Test
    void oneLookAtAPaymentAnswersAllThatWasSaidOfItBefore() {
        Paid paid = payments.paid(OWED);
        payments.settled(paid);
        List<String> waiting = List.of(StripeWords.newEvent(), StripeWords.newEvent(), StripeWords.newEvent());
        waiting.forEach(event -> waits(event, paid.intent()));

        words.tell("charge.updated", "ch_any", paid.intent(), null);

        words.everythingHeard();
        assertThat(waiting).extracting(words::outcome).containsOnly("followed");
        for (String event : waiting) {
            assertThat(penny.database().number("select count(*) from scheduled_tasks where task_instance = ?", event))
                    .isZero();
        }
    }

    @Test
    void whatIsNotOursIsHeardAndChangesNothing() {
        Paid paid = payments.paid(OWED);
        payments.settled(paid);
        long entries = penny.database().number("select count(*) from ledger_entry");

        words.tell("charge.refunded", "ch_x", paid.intent(), "acct_somebody");
        words.tell("charge.refunded", "ch_x", "pi_nobody_knows", null);
        words.tell("charge.refunded", "ch_x", null, null);
        words.tell("a.type.of.tomorrow", "x", null, null);

        words.everythingHeard();
        assertThat(penny.database().number("select count(*) from ledger_entry")).isEqualTo(entries);
    }

    @Test
    void whatCannotBeActedOnIsLeftForOpsWhoHaveItTriedAgainOrSetItAside() {
        String event = StripeWords.newEvent();
        words.send(event, "checkout.session.completed", "cs_nobody_knows", null, null);
        words.awaitGivenUp(event);
        JsonNode letter = words.deadLetter(event);
        assertThat(letter.path("failures").asInt()).isEqualTo(5);

        String acts = "/api/ops/dead-letters/" + letter.path("id").asText();
        ops.post(acts + "/retry").expect(204);
        ops.post(acts + "/retry").expectProblem(404, "not-found");
        words.awaitGivenUp(event);
        ops.post(acts + "/dismissal").expect(204);
        assertThat(words.deadLetter(event)).isNull();
        ops.post(acts + "/dismissal").expectProblem(404, "not-found");
        ops.post("/api/ops/dead-letters/" + UUID.randomUUID() + "/retry").expectProblem(404, "not-found");
        penny.staff().get("/api/ops/dead-letters").expectProblem(403, "not-allowed");
    }

    private void waits(String event, String intent) {
        penny.database()
                .change(
                        "insert into stripe_event (id, type, object_id, payment_intent, received_at)"
                                + " values (?, 'charge.refunded', 'ch_any', ?, now())",
                        event,
                        intent);
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                                + " values ('stripe-event', ?, now() + interval '1 hour', false, 1, 70)",
                        event);
    }
}
