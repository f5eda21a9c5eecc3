/**
 * Money: debts, payments through Stripe, and the double-entry ledger. Owns {@code debt}, {@code checkout}, {@code
 * checkout_line}, {@code stripe_event}, {@code payment}, {@code refund}, {@code debt_payment}, {@code ledger_transaction}, {@code
 * ledger_entry}, {@code chargeback}, {@code reconciliation},
 * {@code reconciliation_difference}, {@code payout}, {@code write_off}, {@code payout_account}, {@code payout_hold}. What Stripe says
 * of subscriptions is handed to whoever implements {@link com.penny.payments.SubscriptionWords}.
 */
package com.penny.payments;
