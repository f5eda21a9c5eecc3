package com.penny.billing.control.stripe;

import com.penny.billing.entity.StoreSubscription.Facts;
import com.penny.billing.entity.SubscriptionBook.Paid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscription as Stripe has it now.
 *
 * @param storeId whose it is, as Penny noted it there; null for one that is not Penny's
 * @param facts null as well then
 * @param paid its invoices that money was moved for, the newest hundred
 */
public record SubscriptionAtStripe(String id, UUID storeId, Instant begunAt, Facts facts, List<Paid> paid) {}
