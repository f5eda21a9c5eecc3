package com.penny.identity.control.cognito;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The user pool, as an operator names it: {@code PENNY_COGNITO_POOL} and so on. Without one nothing of Cognito is there. */
@ApplicationScoped
public class CognitoSettings {

    /**
     * A pool of users.
     *
     * @param issuer as it stands in its tokens
     * @param client the id of the app client that signs people in for Penny
     * @param secondFactor whether the pool lets nobody in with a password alone
     */
    public record Pool(URI issuer, String client, boolean secondFactor) {

        URI keys() {
            return URI.create(issuer + "/.well-known/jwks.json");
        }
    }

    @Inject
    @ConfigProperty(name = "penny.cognito.pool")
    Optional<String> pool;

    @Inject
    @ConfigProperty(name = "penny.cognito.client")
    Optional<String> client;

    @Inject
    @ConfigProperty(name = "penny.cognito.endpoint")
    Optional<URI> endpoint;

    @Inject
    @ConfigProperty(name = "penny.cognito.mfa", defaultValue = "optional")
    String mfa;

    /** A pool that is named by half would let nobody in, or the wrong ones. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        pool();
    }

    /**
     * @return empty where none is named
     * @throws IllegalStateException for one that is named by half
     */
    public Optional<Pool> pool() {
        return pool.filter(id -> !id.isBlank()).map(String::strip).map(this::named);
    }

    private Pool named(String id) {
        if (!id.matches("[a-z]{2}(-[a-z]+)+-\\d_[0-9A-Za-z]+")) {
            throw new IllegalStateException("PENNY_COGNITO_POOL is the id of a user pool, such as eu-west-1_Ab12Cd34E");
        }
        String app = client.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "PENNY_COGNITO_POOL needs PENNY_COGNITO_CLIENT, the id of the pool's app client for Penny"));
        if (!mfa.equals("required") && !mfa.equals("optional")) {
            throw new IllegalStateException("PENNY_COGNITO_MFA is required or optional, as in the pool, not " + mfa);
        }
        String region = id.substring(0, id.indexOf('_'));
        URI base = endpoint.orElse(URI.create("https://cognito-idp." + region + ".amazonaws.com"));
        return new Pool(URI.create(base + "/" + id), app.strip(), mfa.equals("required"));
    }
}
