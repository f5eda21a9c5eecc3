package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.recovery.entity.Representatives;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who speaks for the account of the transaction under way. */
@ApplicationScoped
public class Spokesperson {

    private static final SealedColumn NAME = SealedColumn.of("representative", "name", "account_id");
    private static final SealedColumn CONTACT = SealedColumn.of("representative", "contact", "account_id");

    /** @param contact an address of any kind */
    public record Named(String name, String contact, Instant since) {}

    @Inject
    Representatives representatives;

    @Inject
    FieldCipher fields;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Produces
    SealedColumn name() {
        return NAME;
    }

    @Produces
    SealedColumn contact() {
        return CONTACT;
    }

    public Optional<Named> named() {
        UUID account = account();
        return representatives
                .of(account)
                .map(found -> new Named(
                        NAME.open(fields, found.name(), account),
                        CONTACT.open(fields, found.contact(), account),
                        found.at()));
    }

    public void name(String name, String contact) {
        UUID account = account();
        representatives.name(
                account,
                NAME.seal(fields, name.strip(), account),
                CONTACT.seal(fields, contact.strip(), account),
                clock.instant());
        audit.record(null, "representative.named", account, Map.of());
    }

    public void forget() {
        representatives.forget(account());
        audit.record(null, "representative.removed", account(), Map.of());
    }

    private UUID account() {
        return transactions.current().accountId();
    }
}
