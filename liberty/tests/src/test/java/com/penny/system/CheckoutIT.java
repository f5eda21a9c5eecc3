package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What ends an attempt to pay: a dispute, time, or money that came without a word. */
@Product
class CheckoutIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> STATEMENT = Map.of("statement", "I paid at the till.");

    private final Penny penny;
    private final Story story;

    CheckoutIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    private static String disputes(Browser person) {
        String incident = person.get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
        return "/api/portal/incidents/" + incident + "/disputes";
    }

    @Test
    void aDisputeIsOpenedOnceAndEndsThePaymentUnderWay() throws Exception {
        Payer payer = story.payer(2490);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        String disputes = disputes(payer.browser());

        Callable<Answer> dispute = () -> payer.browser().post(disputes, STATEMENT);
        List<Answer> answers = Together.run(Collections.nCopies(2, dispute));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        payer.browser().post(disputes, STATEMENT).expectProblem(409, "already-disputed");
        awaitState(checkout, "EXPIRED");
        payer.browser().post("/api/portal/checkouts").expectProblem(409, "nothing-owed");
        assertThat(penny.database()
                        .number(
                                "select count(*) from dispute where account_id ="
                                        + " (select account_id from checkout where id = ?)",
                                id(checkout)))
                .isOne();
    }

    @Test
    void aNewIncidentEndsThePaymentUnderWaySoThatAllIsSeenFirst() {
        String alert = story.confirmedAlert(1000);
        UUID person = story.approve(alert, Map.of("reason", "Seen twice"));
        Payer payer = story.payerFor(alert);
        Answer first = payer.browser().post("/api/portal/checkouts").expect(201);

        story.approve(story.confirmedAlert(500), Map.of("reason", "The same coat", "offenderId", person));

        awaitState(first, "EXPIRED");
        Answer second = payer.browser().post("/api/portal/checkouts").expect(201);
        assertThat(second.text("url")).isNotEqualTo(first.text("url"));
        // The first one's page takes nothing any more.
        story.atTheCheckout(first.text("url"), "pay");
        story.pay(second.text("url"));
        story.paid(payer.browser(), second.text("id"));
        assertThat(payer.browser()
                        .get("/api/portal/receipts")
                        .expect(200)
                        .json()
                        .at("/items/0/amount/minor")
                        .asLong())
                .isEqualTo(1500);
    }

    @Test
    void payingDoesNotEndTheRightToDispute() {
        Payer payer = story.payer(2490);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(payer.browser(), checkout.text("id"));

        payer.browser().post(disputes(payer.browser()), STATEMENT).expect(201);
        story.letter(payer.browser(), "DISPUTED");
    }

    @Test
    void aBankThatRefusesLaterMakesRoomForAnotherAttempt() {
        Payer payer = story.payer(2490);
        Answer refused = payer.browser().post("/api/portal/checkouts").expect(201);
        story.atTheCheckout(refused.text("url"), "pay_later");
        // As long as the money may still come, nobody pays twice.
        story.letter(payer.browser(), "OPEN");
        story.atTheCheckout(refused.text("url"), "bank_refuses");
        awaitState(refused, "EXPIRED");

        Answer again = payer.browser().post("/api/portal/checkouts").expect(201);
        assertThat(again.text("url")).isNotEqualTo(refused.text("url"));
        story.pay(again.text("url"));
        story.paid(payer.browser(), again.text("id"));
    }

    @Test
    void anAttemptThatIsAboutToRunOutMakesRoomForAnother() {
        Payer payer = story.payer(2490);
        Answer old = payer.browser().post("/api/portal/checkouts").expect(201);
        penny.database().change("update checkout set expires_at = now() + interval '10 minutes' where id = ?", id(old));

        Answer fresh = payer.browser().post("/api/portal/checkouts").expect(201);

        assertThat(fresh.text("id")).isNotEqualTo(old.text("id"));
        assertThat(fresh.text("url")).isNotEqualTo(old.text("url"));
        awaitState(old, "EXPIRED");
        story.pay(fresh.text("url"));
        story.paid(payer.browser(), fresh.text("id"));
    }

    /** The attempt looks unpaid here, since Stripe's word was lost: asking for another finds the money. */
    @Test
    void moneyWhoseWebhookWasLostIsFoundBeforeAnythingIsAskedAgain() {
        Payer payer = story.payer(2490);
        Answer old = payer.browser().post("/api/portal/checkouts").expect(201);
        UUID id = id(old);
        String session = penny.database().text("select stripe_session_id from checkout where id = ?", id);
        // The word arrives, is taken for one about somebody else's session, and does not come again.
        penny.database().change("update checkout set stripe_session_id = 'cs_other' where id = ?", id);
        story.pay(old.text("url"));
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from stripe_event where outcome = 'not ours' and object_id = ?",
                                session),
                count -> count == 1,
                SOON);
        penny.database()
                .change(
                        "update checkout set stripe_session_id = ?, expires_at = now() + interval '10 minutes' where id = ?",
                        session,
                        id);

        payer.browser().post("/api/portal/checkouts").expectProblem(409, "nothing-owed");

        assertThat(payer.browser().get("/api/portal/checkouts/" + id).text("state"))
                .isEqualTo("PAID");
        assertThat(penny.database().number("select count(*) from payment where checkout_id = ?", id))
                .isOne();
    }

    private void awaitState(Answer checkout, String state) {
        Patience.until(
                () -> penny.database().text("select state from checkout where id = ?", id(checkout)),
                state::equals,
                SOON);
    }

    private static UUID id(Answer checkout) {
        return UUID.fromString(checkout.text("id"));
    }
}
