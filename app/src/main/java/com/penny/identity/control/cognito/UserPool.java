package com.penny.identity.control.cognito;

import com.penny.identity.control.cognito.CognitoSettings.Pool;
import com.penny.kernel.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClientBuilder;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** The people of the pool, as its administrator sees them: made, given a password, put into groups. Calls out. */
@ApplicationScoped
public class UserPool {

    private static final Logger LOG = Logger.getLogger(UserPool.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(10);

    /** Somebody of the pool. @param email empty unless the pool has confirmed it */
    record Person(String subject, String username, Optional<String> email) {}

    @Inject
    CognitoSettings settings;

    private Pool pool;
    private CognitoIdentityProviderClient client;

    @PostConstruct
    void connect() {
        settings.pool().ifPresent(named -> {
            pool = named;
            CognitoIdentityProviderClientBuilder builder = CognitoIdentityProviderClient.builder()
                    .region(Region.of(named.region()))
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(CONNECT)
                            .socketTimeout(ATTEMPT))
                    .overrideConfiguration(
                            each -> each.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
            named.endpoint().ifPresent(builder::endpointOverride);
            client = builder.build();
        });
    }

    @PreDestroy
    void disconnect() {
        if (client != null) {
            client.close();
        }
    }

    /**
     * Makes somebody who can sign in at once; whether their address is theirs is not said by that.
     *
     * @return the subject
     */
    String signUp(String username, String password, String email) {
        String subject = call(password(
                "/password",
                cognito -> cognito.signUp(each -> each.clientId(pool.client().id())
                                .secretHash(pool.client().hash(username))
                                .username(username)
                                .password(password)
                                .userAttributes(attribute("email", email)))
                        .userSub()));
        call(cognito ->
                cognito.adminConfirmSignUp(each -> each.userPoolId(pool.id()).username(username)));
        return subject;
    }

    void setPassword(String username, String password) {
        call(password(
                "/password",
                cognito -> cognito.adminSetUserPassword(each -> each.userPoolId(pool.id())
                        .username(username)
                        .password(password)
                        .permanent(true))));
    }

    /** @param username or another name that the pool knows somebody by */
    Optional<Person> find(String username) {
        try {
            return Optional.of(person(call(cognito ->
                    cognito.adminGetUser(each -> each.userPoolId(pool.id()).username(username)))));
        } catch (UserNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Harmless for somebody who is gone. */
    void remove(String username) {
        try {
            call(cognito ->
                    cognito.adminDeleteUser(each -> each.userPoolId(pool.id()).username(username)));
        } catch (UserNotFoundException e) {
            LOG.log(Level.FINE, "gone already", e);
        }
    }

    /** The address is known to be theirs; of several people with one address only the first has it as a name to sign in by. */
    void confirmEmail(String username, String email) {
        try {
            call(cognito -> cognito.adminUpdateUserAttributes(each -> each.userPoolId(pool.id())
                    .username(username)
                    .userAttributes(attribute("email", email), attribute("email_verified", "true"))));
        } catch (AliasExistsException e) {
            LOG.log(Level.FINE, "somebody else of the pool has this address", e);
        }
    }

    Set<String> groups(String username) {
        return call(cognito ->
                cognito
                        .adminListGroupsForUser(
                                each -> each.userPoolId(pool.id()).username(username))
                        .groups()
                        .stream()
                        .map(GroupType::groupName)
                        .collect(Collectors.toSet()));
    }

    void addToGroup(String username, String group) {
        call(cognito -> cognito.adminAddUserToGroup(
                each -> each.userPoolId(pool.id()).username(username).groupName(group)));
    }

    void takeFromGroup(String username, String group) {
        call(cognito -> cognito.adminRemoveUserFromGroup(
                each -> each.userPoolId(pool.id()).username(username).groupName(group)));
    }

    Pool named() {
        return pool;
    }

    /**
     * @throws Problem 503 while the pool is away or wants no more calls
     * @throws CognitoIdentityProviderException for what it refuses
     */
    <T> T call(Function<CognitoIdentityProviderClient, T> work) {
        try {
            return work.apply(client);
        } catch (TooManyRequestsException | LimitExceededException e) {
            LOG.log(
                    Level.WARNING,
                    "the user pool wants no more calls: {0}",
                    e.awsErrorDetails().errorCode());
            throw away();
        } catch (CognitoIdentityProviderException e) {
            if (e.statusCode() >= 500) {
                LOG.log(
                        Level.WARNING,
                        "the user pool failed: {0}",
                        e.awsErrorDetails().errorCode());
                throw away();
            }
            throw e;
        } catch (SdkClientException e) {
            LOG.log(Level.WARNING, "the user pool cannot be reached", e);
            throw away();
        }
    }

    /** What the pool's own rule for passwords says goes to who chose one. */
    static <T> Function<CognitoIdentityProviderClient, T> password(
            String pointer, Function<CognitoIdentityProviderClient, T> work) {
        return client -> {
            try {
                return work.apply(client);
            } catch (InvalidPasswordException e) {
                throw Problem.invalid(
                        pointer,
                        "Take another password. The rule that this one breaks: "
                                + e.awsErrorDetails().errorMessage());
            }
        };
    }

    private static Problem away() {
        return Problem.of(
                "identity-away",
                503,
                "Sign-in is not possible now",
                "The service that knows passwords does not answer. Nothing is lost; try again in a minute.");
    }

    private static Person person(AdminGetUserResponse user) {
        Map<String, String> attributes =
                user.userAttributes().stream().collect(Collectors.toMap(AttributeType::name, AttributeType::value));
        Optional<String> email = Optional.ofNullable(attributes.get("email"))
                .filter(known -> "true".equals(attributes.get("email_verified")));
        return new Person(attributes.get("sub"), user.username(), email);
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
