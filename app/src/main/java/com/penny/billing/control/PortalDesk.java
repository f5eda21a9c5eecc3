package com.penny.billing.control;

import com.penny.audit.Audit;
import com.penny.billing.control.stripe.StripeSubscriptions;
import com.penny.billing.entity.StoreSubscription;
import com.penny.billing.entity.SubscriptionBook;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads administrators to Stripe's portal, where they change the card, cancel, and see invoices. */
@ApplicationScoped
public class PortalDesk {

    @Inject
    SubscriptionBook book;

    @Inject
    StripeSubscriptions stripe;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    /**
     * Begins its own transactions.
     *
     * @return the portal's address, for this once
     * @throws Problem 409 for a store that never subscribed; 502 and 503 where Stripe does not do its part
     */
    public String open(Persona admin) {
        UUID storeId = admin.storeId();
        String customer = transactions.as(admin, () -> customer(storeId));
        String address = stripe.portal(customer);
        transactions.run(admin, () -> audit.record(storeId, "subscription.managed", storeId, Map.of()));
        return address;
    }

    private String customer(UUID storeId) {
        StoreSubscription last = book.governing(List.of(storeId)).get(storeId);
        if (last == null) {
            throw Problem.conflict(
                    "not-subscribed", "Nothing to manage", "This store has never subscribed. Subscribe first.");
        }
        return last.facts().customer();
    }
}
