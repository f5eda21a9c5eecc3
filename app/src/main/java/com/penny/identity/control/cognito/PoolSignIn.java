package com.penny.identity.control.cognito;

import static software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType.MFA_SETUP;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType.NEW_PASSWORD_REQUIRED;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType.SELECT_MFA_TYPE;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType.SOFTWARE_TOKEN_MFA;

import com.penny.identity.control.SecondFactor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** The steps of a sign-in in the pool, each one call (Amazon Cognito API, InitiateAuth and RespondToAuthChallenge). */
@ApplicationScoped
public class PoolSignIn {

    /**
     * Either tokens, or a challenge with the session that answers it.
     *
     * @param username as the pool wants it in the answer
     */
    record Reply(AuthenticationResultType tokens, ChallengeNameType challenge, String session, String username) {}

    /** @param continuation whose sign-in goes on with the first code of this secret; the pool checks that they belong together */
    record NewAuthenticator(String secret, String continuation) {}

    private static final char AND = '.';

    @Inject
    PoolConnection pool;

    /** @return empty for a wrong password, nobody, and somebody who has to choose a new one by letter first */
    Optional<Reply> begin(String username, String password) {
        try {
            InitiateAuthResponse answer = pool.call(cognito -> cognito.initiateAuth(each -> each.clientId(client())
                    .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                    .authParameters(signed(username, Map.of("PASSWORD", password)))));
            return Optional.of(new Reply(
                    answer.authenticationResult(),
                    answer.challengeName(),
                    answer.session(),
                    answer.challengeParameters().getOrDefault("USER_ID_FOR_SRP", username)));
        } catch (NotAuthorizedException
                | UserNotFoundException
                | InvalidPasswordException
                | PasswordResetRequiredException
                | UserNotConfirmedException e) {
            return Optional.empty();
        }
    }

    /** @throws com.penny.kernel.Problem 400 for one that the pool does not take */
    Reply newPassword(Reply asked, String password) {
        return respond(asked.username(), NEW_PASSWORD_REQUIRED, asked.session(), Map.of("NEW_PASSWORD", password));
    }

    /** @throws com.penny.kernel.Problem 401 for a code that is not accepted */
    Reply code(Reply asked, String code) {
        return respond(
                asked.username(), SOFTWARE_TOKEN_MFA, asked.session(), Map.of("SOFTWARE_TOKEN_MFA_CODE", code.strip()));
    }

    /** Of several second factors, the app. */
    Reply chooseApp(Reply asked) {
        return respond(
                asked.username(), SELECT_MFA_TYPE, asked.session(), Map.of("ANSWER", SOFTWARE_TOKEN_MFA.toString()));
    }

    NewAuthenticator newAuthenticator(Reply asked) {
        var answer = pool.call(cognito -> cognito.associateSoftwareToken(each -> each.session(asked.session())));
        String name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(asked.username().getBytes(StandardCharsets.UTF_8));
        return new NewAuthenticator(answer.secretCode(), name + AND + answer.session());
    }

    /**
     * @param continuation as it came with the secret
     * @throws com.penny.kernel.Problem 401 for a code that is not accepted, or too late
     */
    Reply confirmAuthenticator(String continuation, String code) {
        int and = continuation.indexOf(AND);
        try {
            String username = new String(
                    Base64.getUrlDecoder().decode(continuation.substring(0, Math.max(and, 0))), StandardCharsets.UTF_8);
            String session = continuation.substring(and + 1);
            String verified = pool.call(cognito -> cognito.verifySoftwareToken(
                            each -> each.session(session).userCode(code.strip())))
                    .session();
            return respond(username, MFA_SETUP, verified, Map.of());
        } catch (EnableSoftwareTokenMfaException
                | CodeMismatchException
                | NotAuthorizedException
                | IllegalArgumentException e) {
            throw Problem.of(
                    "authenticator-not-set-up",
                    401,
                    "App not set up",
                    "This code does not fit, or came too late. Sign in again, scan the new picture, and enter the code that the"
                            + " app shows then.");
        }
    }

    /**
     * @param username as it stands in the pool's tokens
     * @return empty when the pool no longer lets them in; the refresh token in it is null where the old one stays
     */
    Optional<AuthenticationResultType> refresh(String username, String refreshToken) {
        try {
            return Optional.of(pool.call(cognito -> cognito.initiateAuth(each -> each.clientId(client())
                            .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                            .authParameters(signed(username, Map.of("REFRESH_TOKEN", refreshToken)))))
                    .authenticationResult());
        } catch (NotAuthorizedException | UserNotFoundException | UserNotConfirmedException e) {
            return Optional.empty();
        }
    }

    private Reply respond(String username, ChallengeNameType challenge, String session, Map<String, String> answers) {
        try {
            RespondToAuthChallengeResponse answer = pool.call(PoolConnection.password(
                    "/newPassword",
                    cognito -> cognito.respondToAuthChallenge(each -> each.clientId(client())
                            .challengeName(challenge)
                            .session(session)
                            .challengeResponses(signed(username, answers)))));
            return new Reply(answer.authenticationResult(), answer.challengeName(), answer.session(), username);
        } catch (CodeMismatchException | ExpiredCodeException | NotAuthorizedException e) {
            throw SecondFactor.refused();
        }
    }

    private Map<String, String> signed(String username, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("USERNAME", username);
        all.put("SECRET_HASH", pool.named().client().hash(username));
        return all;
    }

    private String client() {
        return pool.named().client().id();
    }
}
