package com.penny.stripesandbox.payments;

import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;

/** Finds the charge that a refund names and checks how much of it may still go back. */
final class RefundableCharge {
    private RefundableCharge() {}

    static StripeObject find(UnitOfWork work, Parameters request) {
        StripeObject charge = named(work, request);
        if (!charge.is("status", "succeeded")) {
            throw StripeError.notAllowedNow(
                    "charge_not_refundable",
                    null,
                    "Charge " + charge.id() + " did not succeed and cannot be refunded.");
        }
        if (isChargedBack(work, charge)) {
            throw StripeError.notAllowedNow(
                    "charge_disputed",
                    null,
                    "Charge " + charge.id() + " has been charged back; cannot issue a refund.");
        }
        if (remaining(charge) == 0) {
            throw StripeError.notAllowedNow(
                    "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
        }
        return charge;
    }

    /** Whether some of it may go back now. */
    static boolean isRefundable(UnitOfWork work, StripeObject charge) {
        return charge.is("status", "succeeded") && !isChargedBack(work, charge) && remaining(charge) > 0;
    }

    private static boolean isChargedBack(UnitOfWork work, StripeObject charge) {
        return CardDisputes.of(work, charge)
                .filter(dispute -> !dispute.is("status", "won"))
                .isPresent();
    }

    /** The amount asked for, or all that is left. */
    static long amount(StripeObject charge, Parameters request) {
        long amount = request.integer("amount", 1).orElse(remaining(charge));
        if (amount > remaining(charge)) {
            String currency = charge.text("currency");
            throw StripeError.notAllowedNow(
                    null,
                    "amount",
                    "Refund amount (" + Amounts.format(amount, currency)
                            + ") is greater than unrefunded amount on charge ("
                            + Amounts.format(remaining(charge), currency) + ")");
        }
        return amount;
    }

    static long remaining(StripeObject charge) {
        return charge.number("amount") - charge.number("amount_refunded");
    }

    private static StripeObject named(UnitOfWork work, Parameters request) {
        String charge = request.text("charge").orElse(null);
        String intent = request.text(PaymentIntents.TYPE).orElse(null);
        if ((charge == null) == (intent == null)) {
            throw StripeError.invalidParameter(
                    "parameter_missing",
                    null,
                    "One, and only one, of the following params should be provided for this request: payment_intent or"
                            + " charge.");
        }
        if (charge != null) {
            return work.find(Charges.TYPE, charge)
                    .orElseThrow(() -> StripeError.noSuch(Charges.TYPE, charge, "charge"));
        }
        StripeObject found = work.find(PaymentIntents.TYPE, intent)
                .orElseThrow(() -> StripeError.noSuch(PaymentIntents.TYPE, intent, PaymentIntents.TYPE));
        return Charges.find(work, found.text("latest_charge"));
    }
}
