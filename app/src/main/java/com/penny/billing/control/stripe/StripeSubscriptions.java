package com.penny.billing.control.stripe;

import com.penny.billing.entity.StoreSubscription.Every;
import com.penny.billing.entity.SubscriptionCheckout;
import com.penny.billing.entity.SubscriptionCheckout.Terms;
import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.checkout.SessionCreateParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions at Stripe. Called between transactions, never inside one; what leaves the house are opaque ids. */
@ApplicationScoped
public class StripeSubscriptions {

    /** Where administrators come back to. */
    private static final String HOME = "/settings/subscription";

    private static final long PAGE = 100;
    private static final int NOT_FOUND = 404;

    /** A new session. */
    public record OpenSession(String id, String url) {}

    /** How far one has come. @param subscription that it has begun; null before */
    public record Progress(boolean open, String subscription) {}

    /** What Stripe charges. @param active whether it may still be subscribed to */
    public record AtPrice(Money amount, Every every, boolean active) {}

    @Inject
    BillingConnection stripe;

    @Inject
    Settings settings;

    /** @throws com.penny.kernel.Problem 502 for one that Stripe does not know */
    public AtPrice price(String id) {
        return stripe.expect(api -> {
            Price price = api.prices().retrieve(id);
            return new AtPrice(
                    new Money(price.getUnitAmount(), price.getCurrency().toUpperCase(Locale.ROOT)),
                    Every.valueOf(price.getRecurring().getInterval().toUpperCase(Locale.ROOT)),
                    Boolean.TRUE.equals(price.getActive()));
        });
    }

    /**
     * Creates the session of an attempt; asked again with the same one it gives the same session.
     *
     * @param customer who the store has been at Stripe; null for none yet
     */
    public OpenSession begin(SubscriptionCheckout checkout, String customer) {
        String home = settings.baseUrl() + HOME;
        SessionCreateParams.Builder params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setClientReferenceId(checkout.id().toString())
                .setBillingAddressCollection(SessionCreateParams.BillingAddressCollection.REQUIRED)
                .setSuccessUrl(home + "?begun=" + checkout.id())
                .setCancelUrl(home)
                .setExpiresAt(checkout.expiresAt().getEpochSecond())
                .setSubscriptionData(data(checkout))
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(checkout.terms().price())
                        .setQuantity(1L)
                        .build());
        if (customer != null) {
            params.setCustomer(customer);
        }
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("subscribe-" + checkout.id())
                .build();
        return stripe.expect(api -> {
            Session session = api.checkout().sessions().create(params.build(), once);
            return new OpenSession(session(session).getId(), session.getUrl());
        });
    }

    private static SessionCreateParams.SubscriptionData data(SubscriptionCheckout checkout) {
        SessionCreateParams.SubscriptionData.Builder data = SessionCreateParams.SubscriptionData.builder()
                .putMetadata(SubscriptionReading.STORE, checkout.storeId().toString());
        Terms terms = checkout.terms();
        if (terms.trialUntil() != null) {
            data.setTrialEnd(terms.trialUntil().getEpochSecond());
        }
        if (terms.trialDays() != null) {
            data.setTrialPeriodDays(terms.trialDays().longValue());
        }
        return data.build();
    }

    public Progress session(String id) {
        return stripe.expect(api -> {
            Session session = session(api.checkout().sessions().retrieve(id));
            return new Progress("open".equals(session.getStatus()), session.getSubscription());
        });
    }

    /** What is no session tells nothing. */
    private static Session session(Session answer) {
        if (answer.getId() == null || !answer.getId().startsWith("cs_")) {
            throw new IllegalStateException("this is no session");
        }
        return answer;
    }

    /** Ends a session by which nobody may subscribe any more; one that is over already is left as it is. */
    public void expire(String session) {
        try {
            stripe.ask(api -> api.checkout().sessions().expire(session));
        } catch (InvalidRequestException over) {
            // Complete or expired in the meantime: the webhook tells.
            return;
        }
    }

    /** Whose a subscription is; empty for one that is nobody's of Penny, and for one that Stripe does not know. */
    public Optional<UUID> storeOf(String id) {
        try {
            return Optional.ofNullable(stripe.ask(
                            api -> new SubscriptionReading(api.subscriptions().retrieve(id), List.of()).read())
                    .storeId());
        } catch (InvalidRequestException e) {
            return unknown(e);
        }
    }

    /** As Stripe has it now; empty for one that it does not know. */
    public Optional<SubscriptionAtStripe> subscription(String id) {
        InvoiceListParams ofIt = InvoiceListParams.builder()
                .setSubscription(id)
                .setLimit(PAGE)
                .addExpand("data.payments")
                .build();
        try {
            return Optional.of(stripe.ask(api -> {
                Subscription subscription = api.subscriptions().retrieve(id);
                return new SubscriptionReading(
                                subscription, api.invoices().list(ofIt).getData())
                        .read();
            }));
        } catch (InvalidRequestException e) {
            return unknown(e);
        }
    }

    private static <T> Optional<T> unknown(InvalidRequestException refused) {
        if (refused.getStatusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        throw BillingProblem.failed(refused);
    }

    /** Ends a subscription at once; one that is over already is left as it is. */
    public void end(String id) {
        try {
            stripe.ask(api -> api.subscriptions().cancel(id));
        } catch (InvalidRequestException over) {
            return;
        }
    }

    /** Address of the portal, where a customer changes the card, cancels, and sees invoices. */
    public String portal(String customer) {
        com.stripe.param.billingportal.SessionCreateParams params =
                com.stripe.param.billingportal.SessionCreateParams.builder()
                        .setCustomer(customer)
                        .setReturnUrl(settings.baseUrl() + HOME)
                        .build();
        return stripe.expect(api -> Objects.requireNonNull(
                api.billingPortal().sessions().create(params).getUrl()));
    }
}
