package com.penny.identity.control.cognito;

import com.penny.identity.Attempt;
import com.penny.identity.SignInStep;
import com.penny.identity.control.KeyUri;
import com.penny.identity.control.PasswordRule;
import com.penny.identity.control.cognito.PoolSignIn.NewAuthenticator;
import com.penny.identity.control.cognito.PoolSignIn.Reply;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** What a pool asks for once a password was right, answered as far as the attempt has the answers. */
@ApplicationScoped
public class PoolSteps {

    /**
     * Where it came to.
     *
     * @param step what is still needed, or null
     * @param tokens once nothing is needed
     */
    record Outcome(SignInStep step, AuthenticationResultType tokens, boolean secondFactor) {

        static Outcome needs(SignInStep step) {
            return new Outcome(step, null, false);
        }
    }

    @Inject
    PoolSignIn signIn;

    @Inject
    PasswordRule rule;

    /**
     * @param factorSeen whether a second factor was shown already
     * @throws Problem 401 for a code that is not accepted, 400 for a new password that is not, 409 for a question unknown here
     */
    Outcome take(Reply begun, String address, Attempt attempt, boolean factorSeen) {
        Reply reply = begun;
        boolean secondFactor = factorSeen;
        while (reply.tokens() == null) {
            switch (reply.challenge()) {
                case NEW_PASSWORD_REQUIRED -> {
                    if (attempt.newPassword() == null) {
                        return Outcome.needs(SignInStep.newPassword());
                    }
                    rule.check("/newPassword", attempt.newPassword(), address);
                    reply = signIn.newPassword(reply, attempt.newPassword());
                }
                case SELECT_MFA_TYPE -> reply = signIn.chooseApp(reply);
                case SOFTWARE_TOKEN_MFA -> {
                    if (code(attempt).isBlank()) {
                        return Outcome.needs(SignInStep.code());
                    }
                    reply = signIn.code(reply, code(attempt));
                    secondFactor = true;
                }
                case MFA_SETUP -> {
                    return Outcome.needs(setUp(reply, address));
                }
                default -> throw unknown();
            }
        }
        return new Outcome(null, reply.tokens(), secondFactor);
    }

    private SignInStep setUp(Reply reply, String address) {
        NewAuthenticator made = signIn.newAuthenticator(reply);
        return SignInStep.authenticator(
                new SignInStep.SetUp(made.secret(), KeyUri.of(address, made.secret()), made.continuation()));
    }

    static String code(Attempt attempt) {
        return attempt.code() == null ? "" : attempt.code();
    }

    private static Problem unknown() {
        return Problem.conflict(
                "sign-in-step-unknown",
                "Cannot go on",
                "The user pool asks for a second factor that Penny cannot ask for. Who runs the pool has to switch"
                        + " authenticator apps on.");
    }
}
