package com.penny.billing.control.stripe;

import com.penny.billing.entity.StoreSubscription.Every;
import com.penny.billing.entity.StoreSubscription.Facts;
import com.penny.billing.entity.StoreSubscription.Status;
import com.penny.billing.entity.SubscriptionBook.Paid;
import com.penny.kernel.Money;
import com.stripe.model.Invoice;
import com.stripe.model.InvoicePayment;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads a subscription of Stripe's, with its invoices. Source: Stripe API, the Subscription and the Invoice object.
 *
 * @param invoices its newest, with their payments
 */
record SubscriptionReading(Subscription subscription, List<Invoice> invoices) {

    /** Under which Penny notes whose it is. */
    static final String STORE = "store";

    private static final Set<String> OPEN = Set.of("open", "uncollectible");

    /** An end that comes as soon as it is asked for announces nothing. */
    private static final long AT_ONCE_SECONDS = 60;

    /** @throws IllegalStateException for what is no subscription: it must not pass for one of nobody's */
    SubscriptionAtStripe read() {
        if (subscription.getId() == null || !subscription.getId().startsWith("sub_")) {
            throw new IllegalStateException("this is no subscription");
        }
        UUID store = storeId();
        Instant begun = instant(subscription.getCreated());
        // Of what is not ours nothing else is known, nor need be.
        return store == null
                ? new SubscriptionAtStripe(subscription.getId(), null, begun, null, List.of())
                : new SubscriptionAtStripe(subscription.getId(), store, begun, facts(), paid());
    }

    private UUID storeId() {
        String store = subscription.getMetadata() == null
                ? null
                : subscription.getMetadata().get(STORE);
        try {
            return store == null ? null : UUID.fromString(store);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private Facts facts() {
        SubscriptionItem item = subscription.getItems().getData().get(0);
        Status status = Status.valueOf(subscription.getStatus().toUpperCase(Locale.ROOT));
        return new Facts(
                subscription.getCustomer(),
                status,
                money(Objects.requireNonNullElse(item.getPrice().getUnitAmount(), 0L), subscription.getCurrency()),
                Every.valueOf(item.getPrice().getRecurring().getInterval().toUpperCase(Locale.ROOT)),
                instant(subscription.getTrialEnd()),
                instant(item.getCurrentPeriodEnd()),
                cancelAt(item),
                status == Status.CANCELED ? instant(subscription.getEndedAt()) : null,
                announced(),
                failingSince(status));
    }

    private Instant cancelAt(SubscriptionItem item) {
        if (subscription.getCancelAt() != null) {
            return instant(subscription.getCancelAt());
        }
        return Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd()) ? instant(item.getCurrentPeriodEnd()) : null;
    }

    /** Whoever asks for an end that comes later knows of it. */
    private boolean announced() {
        Long asked = subscription.getCanceledAt();
        Long ended = subscription.getEndedAt();
        return asked != null && ended != null && ended - asked > AT_ONCE_SECONDS;
    }

    /** Null where nothing has failed that is still open. */
    private Instant failingSince(Status status) {
        if (status == Status.PAUSED) {
            return Objects.requireNonNullElse(instant(subscription.getTrialEnd()), instant(subscription.getCreated()));
        }
        boolean failing = status == Status.PAST_DUE || status == Status.UNPAID;
        boolean ended = status == Status.CANCELED
                && subscription.getCancellationDetails() != null
                && "payment_failed".equals(subscription.getCancellationDetails().getReason());
        return failing || ended ? oldestOpen(failing) : null;
    }

    private Instant oldestOpen(boolean failing) {
        return invoices.stream()
                .filter(invoice -> OPEN.contains(invoice.getStatus())
                        && Objects.requireNonNullElse(invoice.getAttemptCount(), 0L) > 0)
                .map(Invoice::getCreated)
                .min(Comparator.naturalOrder())
                .map(SubscriptionReading::instant)
                // Sent by hand, or closed meanwhile: it counts from the period that was not paid.
                .orElseGet(() -> failing
                        ? instant(subscription.getItems().getData().get(0).getCurrentPeriodStart())
                        : null);
    }

    private List<Paid> paid() {
        return invoices.stream()
                .filter(invoice -> "paid".equals(invoice.getStatus()) && invoice.getPayments() != null)
                .flatMap(SubscriptionReading::paid)
                .toList();
    }

    private static Stream<Paid> paid(Invoice invoice) {
        return invoice.getPayments().getData().stream()
                .filter(payment -> payment.getAmountPaid() != null && payment.getAmountPaid() > 0)
                .filter(payment -> payment.getPayment().getPaymentIntent() != null)
                .map(payment -> paid(invoice, payment));
    }

    private static Paid paid(Invoice invoice, InvoicePayment payment) {
        Long at = invoice.getStatusTransitions().getPaidAt();
        return new Paid(
                payment.getPayment().getPaymentIntent(),
                invoice.getId(),
                money(payment.getAmountPaid(), payment.getCurrency()),
                instant(at == null ? invoice.getCreated() : at));
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, currency.toUpperCase(Locale.ROOT));
    }

    private static Instant instant(Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
