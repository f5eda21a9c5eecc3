package com.penny.system.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

/** Payments, what is done with them at Stripe afterwards, and how they stand in Penny's books. */
public final class Payments {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;

    /**
     * A payment that Penny has booked.
     *
     * @param page of the sandbox, where it was made
     * @param session Stripe's id, as is the intent
     * @param receipt its number
     */
    public record Paid(
            Payer payer, String page, UUID checkout, UUID id, String session, String intent, String receipt) {}

    public Payments(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    /** Somebody new owes so much and has paid it. */
    public Paid paid(long minor) {
        return paid(story.payer(minor));
    }

    /** Somebody who owes something has paid it. */
    public Paid paid(Payer payer) {
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        String receipt = story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
        UUID id = UUID.fromString(penny.database().text("select id from payment where receipt_number = ?", receipt));
        return new Paid(
                payer,
                checkout.text("url"),
                UUID.fromString(checkout.text("id")),
                id,
                penny.database().text("select stripe_session_id from payment where id = ?", id),
                penny.database().text("select stripe_payment_intent from payment where id = ?", id),
                receipt);
    }

    /** Does something more on the page where it was made, such as {@code refund_half} or {@code charge_back}. */
    public void at(Paid paid, String action) {
        assertThat(story.atTheCheckout(paid.page(), action)).isLessThan(400);
    }

    /** Waits until the books of a payment are Stripe's, movement by movement. */
    public void settled(Paid paid) {
        Patience.until(
                () -> penny.database()
                        .text(
                                "select coalesce(array_agg(movement order by movement)::text, '{}') from ledger_transaction"
                                        + " where payment_id = ? and movement is not null",
                                paid.id()),
                booked -> booked.equals(penny.stripeBooks().movementIds(paid.intent()).stream()
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"))),
                SOON);
        assertThat(account(paid, "STRIPE_CLEARING"))
                .isEqualTo(penny.stripeBooks().net(paid.intent()));
    }

    /** What one account of the ledger holds for a payment, in minor units. */
    public long account(Paid paid, String account) {
        return penny.database()
                .number(
                        "select coalesce(sum(e.amount_minor), 0) from ledger_entry e"
                                + " join ledger_transaction t on t.id = e.transaction_id where t.payment_id = ? and e.account = ?",
                        paid.id(),
                        account);
    }
}
