package com.penny.payments.control.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.kernel.Json;
import com.penny.kernel.Money;
import com.penny.payments.control.stripe.StripeConnection.Asked;
import com.penny.payments.entity.StripeEvents.Received;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.checkout.SessionListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that Stripe has of a span of time: what the books are held against. Called between transactions, never inside one. */
@ApplicationScoped
public class StripeLists {

    private static final long PAGE = 100;

    /** Source: Stripe API, list all events, types: an array of up to 20 strings. */
    private static final int MOST_TYPES = 20;

    /**
     * A balance transaction.
     *
     * @param type Stripe's word for what it reports, such as refund
     * @param paymentIntent of what it moved; null for what belongs to no payment, such as a payout
     * @param net less the fee
     */
    public record Moved(String id, String type, String paymentIntent, Money net, Money fee, Instant at) {}

    /** A session that was paid. @param checkoutId of whose metadata it is; null for none of Penny's */
    public record Paid(String id, String paymentIntent, String checkoutId, Money amount, Instant at) {}

    /** An event. */
    public record Said(Received event, Instant at) {}

    @Inject
    StripeConnection stripe;

    public List<Moved> moved(Instant from, Instant to) {
        BalanceTransactionListParams params = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build())
                .addExpand("data.source")
                .setLimit(PAGE)
                .build();
        return all(api -> api.balanceTransactions().list(params)).stream()
                .map(StripeLists::moved)
                .toList();
    }

    private static Moved moved(BalanceTransaction movement) {
        return new Moved(
                movement.getId(),
                movement.getReportingCategory(),
                intent(movement.getSourceObject()),
                money(movement.getNet(), movement.getCurrency()),
                money(movement.getFee(), movement.getCurrency()),
                Instant.ofEpochSecond(movement.getCreated()));
    }

    private static String intent(BalanceTransactionSource source) {
        if (source instanceof Charge charge) {
            return charge.getPaymentIntent();
        }
        if (source instanceof Refund refund) {
            return refund.getPaymentIntent();
        }
        return source instanceof Dispute dispute ? dispute.getPaymentIntent() : null;
    }

    /** Whether Stripe knows a balance transaction. */
    public boolean knows(String movement) {
        try {
            stripe.ask(api -> api.balanceTransactions().retrieve(movement));
            return true;
        } catch (InvalidRequestException unknown) {
            return false;
        }
    }

    /** By when the session was begun. */
    public List<Paid> paid(Instant from, Instant to) {
        SessionListParams params = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build())
                .setStatus(SessionListParams.Status.COMPLETE)
                .setLimit(PAGE)
                .build();
        return all(api -> api.checkout().sessions().list(params)).stream()
                .filter(session -> "paid".equals(session.getPaymentStatus()) && session.getPaymentIntent() != null)
                .map(StripeLists::paid)
                .toList();
    }

    private static Paid paid(Session session) {
        return new Paid(
                session.getId(),
                session.getPaymentIntent(),
                session.getMetadata() == null ? null : session.getMetadata().get("checkout"),
                money(session.getAmountTotal(), session.getCurrency()),
                Instant.ofEpochSecond(session.getCreated()));
    }

    /** What Stripe has said of these types. It forgets after 30 days. */
    public List<Said> said(Instant from, Instant to, List<String> types) {
        List<Said> said = new ArrayList<>();
        for (int first = 0; first < types.size(); first += MOST_TYPES) {
            said.addAll(saidOf(from, to, types.subList(first, Math.min(types.size(), first + MOST_TYPES))));
        }
        return said;
    }

    private List<Said> saidOf(Instant from, Instant to, List<String> types) {
        EventListParams params = EventListParams.builder()
                .setCreated(EventListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build())
                .addAllType(types)
                .setLimit(PAGE)
                .build();
        return all(api -> api.events().list(params)).stream()
                .map(event -> new Said(received(event), Instant.ofEpochSecond(event.getCreated())))
                .toList();
    }

    /** One event, as it was said. */
    public Received event(String id) {
        return received(stripe.expect(id, api -> api.events().retrieve(id)));
    }

    private static Received received(Event event) {
        JsonNode object = Json.read(event.getDataObjectDeserializer().getRawJson(), JsonNode.class);
        return StripeSignatures.received(event.getId(), event.getType(), event.getAccount(), object);
    }

    /** Page by page. */
    private <T extends HasId> List<T> all(Asked<StripeCollection<T>> first) {
        return stripe.expect(api -> {
            List<T> found = new ArrayList<>();
            first.of(api).autoPagingIterable().forEach(found::add);
            return found;
        });
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, currency.toUpperCase(Locale.ROOT));
    }
}
