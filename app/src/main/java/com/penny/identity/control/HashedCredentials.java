package com.penny.identity.control;

import com.penny.identity.Attempt;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.Pooled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Passwords as hashes in this database; second factors are asked for elsewhere. */
@ApplicationScoped
@Typed(HashedCredentials.class)
public class HashedCredentials implements Credentials {

    @Inject
    PasswordHashes hashes;

    @Override
    public Optional<Checked> check(String realm, String address, List<Account> candidates, Attempt attempt) {
        return hashes.find(realm, address, attempt.password().toCharArray(), candidates)
                .map(account -> new Checked(account, false, null, null));
    }

    @Override
    public boolean fits(Account account, String address, String password) {
        return hashes.find(account.realm(), address, password.toCharArray(), List.of(account))
                .isPresent();
    }

    @Override
    public Kept keep(NewAccount account, String password) {
        return new Kept(hashes.hash(account.realm(), account.address(), password.toCharArray()), null);
    }

    /** A hash that stands nowhere is nothing. */
    @Override
    public void discard(Kept kept) {}

    /** Nobody is in a pool where there is none; who was once cannot be reached from here. */
    @Override
    public void remove(Pooled pooled) {}

    @Override
    public Kept replace(Account account, String address, String password) {
        return new Kept(hashes.hash(account.realm(), address, password.toCharArray()), null);
    }
}
