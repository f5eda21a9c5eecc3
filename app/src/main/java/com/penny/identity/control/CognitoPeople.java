package com.penny.identity.control;

import com.penny.identity.Proof;
import com.penny.identity.control.cognito.CognitoSettings;
import com.penny.identity.control.cognito.CognitoSettings.Pool;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * From a token of Cognito to a caller. What somebody may do stands in the database, as for everybody; a group of the pool is
 * needed in addition, so that either side can take it away, and neither gives it alone.
 */
@ApplicationScoped
public class CognitoPeople {

    @Inject
    CognitoSettings settings;

    @Inject
    Transactions transactions;

    @Inject
    AccountStore accounts;

    /** @return empty for somebody who has no account here */
    Optional<Caller.Known> of(VerifiedToken token) {
        String subject = token.getSubject();
        return transactions
                .as(Persona.knowing(subject), () -> accounts.byCognitoSubject(subject))
                .filter(account -> account.believes(signedInAt(token)))
                .map(account -> known(account, token));
    }

    private Caller.Known known(Account account, VerifiedToken token) {
        Memberships.Of all = transactions.as(
                Persona.account(account.id(), List.of()),
                () -> new Memberships.Of(accounts.storesOf(account.id()), accounts.pennyRolesOf(account.id())));
        return new Caller.Known(
                token, account.id(), session(token), proof(), token.issuedAt(), all.within(token.getGroups()));
    }

    /** When the password was shown, however often the token was refreshed since. */
    private static Instant signedInAt(VerifiedToken token) {
        return token.getClaim("auth_time") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : token.issuedAt();
    }

    /** The sign-in that all tokens come from which were refreshed from one another: links to evidence are for it alone. */
    private static UUID session(VerifiedToken token) {
        String origin = token.getClaim("origin_jti") instanceof String id
                ? id
                : String.valueOf(token.<Object>getClaim("auth_time"));
        return UUID.nameUUIDFromBytes((token.getSubject() + ' ' + origin).getBytes(StandardCharsets.UTF_8));
    }

    /** Cognito's tokens do not say what was proved: where the pool lets nobody in with a password alone, it was two factors. */
    private Proof proof() {
        return settings.pool().filter(Pool::secondFactor).isPresent() ? Proof.TWO_FACTORS : Proof.PASSWORD;
    }
}
