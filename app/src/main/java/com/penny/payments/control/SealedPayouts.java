package com.penny.payments.control;

import com.penny.kernel.Json;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.payments.PayoutAccounts.Account;
import com.penny.payments.PayoutAccounts.AccountNumber;
import com.penny.payments.control.PayoutCheck.Checked;
import com.penny.payments.entity.MaskedAccount;
import com.penny.payments.entity.NewPayoutAccount;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccountBook.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Holders and numbers of accounts: sealed for their rows, the number as JSON. */
@ApplicationScoped
public class SealedPayouts {

    private static final SealedColumn HOLDER = SealedColumn.of("payout_account", "holder", "id");
    private static final SealedColumn DETAILS = SealedColumn.of("payout_account", "details", "id");

    @Inject
    FieldCipher fields;

    @Produces
    SealedColumn holders() {
        return HOLDER;
    }

    @Produces
    SealedColumn numbers() {
        return DETAILS;
    }

    NewPayoutAccount into(NewPayoutAccount change, Checked account) {
        return change.to(
                account.masked(),
                HOLDER.seal(fields, account.holder(), change.id()),
                DETAILS.seal(fields, Json.write(account.number()), change.id()));
    }

    public String holder(PayoutAccount account, byte[] sealed) {
        return HOLDER.open(fields, sealed, account.id());
    }

    Account open(PayoutAccount account, Sealed sealed) {
        MaskedAccount masked = account.masked();
        return new Account(
                account.id(),
                masked.scheme(),
                holder(account, sealed.holder()),
                masked.country(),
                masked.currency(),
                Json.read(DETAILS.open(fields, sealed.details(), account.id()), AccountNumber.class));
    }
}
