package com.penny.stripesandbox.page;

import com.penny.stripesandbox.payments.Payments;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the buttons of the checkout page ask for. */
enum CheckoutAction {
    PAY {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.checkout().pay(work, session);
        }
    },
    PAY_UNSETTLED {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.checkout().payUnsettled(work, session);
        }
    },
    PAY_LATER {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.checkout().payLater(work, session);
        }
    },
    DECLINE {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.checkout().decline(work, session);
        }
    },
    BANK_PAYS {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.delayed().succeed(work, session);
        }
    },
    BANK_REFUSES {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.delayed().fail(work, session);
        }
    },
    REFUND_HALF {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.refunds().byMerchant(work, session, 2);
        }
    },
    REFUND_REST {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.refunds().byMerchant(work, session, 1);
        }
    },
    FAIL_REFUND {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.refunds().comeBack(work, session);
        }
    },
    CHARGE_BACK {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.disputes().open(work, session);
        }
    },
    ANSWER_BANK {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.disputes().answer(work, session);
        }
    },
    BANK_FOR_PAYER {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.disputes().decide(work, session, false);
        }
    },
    BANK_FOR_MERCHANT {
        @Override
        StripeObject run(Payments payments, UnitOfWork work, StripeObject session) {
            return payments.disputes().decide(work, session, true);
        }
    };

    /** Carries the action out where the session's state allows it, and returns the session as it then is. */
    abstract StripeObject run(Payments payments, UnitOfWork work, StripeObject session);

    /** Whether a completed session sends the person back to the merchant after this action. */
    boolean leavesPage() {
        return this == PAY || this == PAY_UNSETTLED || this == PAY_LATER;
    }

    /** The name in the form. */
    String formValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckoutAction> of(String formValue) {
        return Arrays.stream(values())
                .filter(action -> action.formValue().equals(formValue))
                .findFirst();
    }
}
