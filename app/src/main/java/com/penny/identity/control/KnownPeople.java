package com.penny.identity.control;

import com.penny.identity.Attempt;
import com.penny.identity.Proven;
import com.penny.identity.SignInStep;
import com.penny.identity.entity.Account;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** People who open a letter and have an account of staff already: they show that it is theirs. */
@ApplicationScoped
public class KnownPeople {

    @Inject
    Addresses addresses;

    @Inject
    SignIn signIn;

    Optional<Account> of(String email) {
        return addresses.holders(Account.STAFF, email).stream().findFirst();
    }

    /** @throws Problem 401 for a wrong password or where a code is needed; 409 for what belongs to signing in */
    void require(String email, Attempt attempt) {
        Proven proven = signIn.staff(email, attempt);
        if (!proven.moreNeeded()) {
            return;
        }
        if (proven.step().needs() != SignInStep.Need.CODE) {
            throw Problem.conflict(
                    "sign-in-first",
                    "Sign in first",
                    "Your account asks for something that belongs to signing in. Sign in, then open the invitation again.");
        }
        throw Problem.of(
                "second-factor-needed",
                401,
                "Code needed",
                "Enter the six digits of your authenticator app, or one of your recovery codes.");
    }
}
