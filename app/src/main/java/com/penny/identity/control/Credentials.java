package com.penny.identity.control;

import com.penny.identity.Attempt;
import com.penny.identity.Proven;
import com.penny.identity.SignInStep;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.Pooled;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where passwords are kept and checked: in this database, or in a user pool. All of it is slow, a tenth of a second and more, and
 * belongs between transactions.
 */
public interface Credentials {

    /**
     * The password is right.
     *
     * @param secondFactor whether the keeper of passwords has seen a second factor too
     * @param step what it still needs; null for nothing
     * @param ticket what the session lives on; null for nothing
     */
    record Checked(Account account, boolean secondFactor, SignInStep step, Proven.Ticket ticket) {}

    /** An account to be. @param emailConfirmed whether the address is known to be theirs */
    record NewAccount(UUID id, String realm, String address, boolean emailConfirmed) {}

    /** What an account's row has to hold: a hash, or who it is in the pool; the other is null. */
    record Kept(String passwordHash, Pooled pooled) {}

    /**
     * Takes the same time whether there is an account or not.
     *
     * @param candidates the accounts of the address
     * @return empty for a wrong password
     * @throws com.penny.kernel.Problem 401 for a code that is not accepted, 400 for a new password that is not, 503 while the
     *     pool is away
     */
    Optional<Checked> check(String realm, String address, List<Account> candidates, Attempt attempt);

    /** Whether it is the account's password. */
    boolean fits(Account account, String address, String password);

    Kept keep(NewAccount account, String password);

    /** Nothing came of an account that {@link #keep} was asked for. */
    void discard(Kept kept);

    /**
     * Takes somebody out of the pool; twice is once.
     *
     * @throws com.penny.kernel.Problem 503 while the pool is away
     */
    void remove(Pooled pooled);

    /** Another password for an account. */
    Kept replace(Account account, String address, String password);
}
