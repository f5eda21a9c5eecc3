package com.penny.identity.control.cognito;

import com.penny.identity.control.cognito.CognitoSettings.Pool;
import com.penny.kernel.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClientBuilder;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;

/** The way to the pool, and what its failures mean; who we are comes from the environment. */
@ApplicationScoped
public class PoolConnection {

    private static final Logger LOG = Logger.getLogger(PoolConnection.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(10);

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
}
