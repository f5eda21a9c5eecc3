package com.penny.identity.control.cognito;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The user pool, as an operator names it: {@code PENNY_COGNITO_POOL} and so on. Without one nothing of Cognito is there. */
@ApplicationScoped
public class CognitoSettings {

    /**
     * A pool of users.
     *
     * @param issuer as it stands in its tokens
     * @param client the app client that signs people in for Penny
     * @param endpoint another address of Cognito than that of its region
     * @param secondFactor whether the pool lets nobody in with a password alone
     */
    public record Pool(String id, URI issuer, Client client, Optional<URI> endpoint, boolean secondFactor) {

        URI keys() {
            return URI.create(issuer + "/.well-known/jwks.json");
        }

        String region() {
            return id.substring(0, id.indexOf('_'));
        }
    }

    /** An app client; who does not have its secret cannot ask the pool in its name, past Penny's limits. */
    public record Client(String id, String secret) {

        /** As Cognito wants it with every question about somebody ("Computing secret hash values"). */
        String hash(String username) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
                return Base64.getEncoder()
                        .encodeToString(mac.doFinal((username + id).getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @Inject
    @ConfigProperty(name = "penny.cognito.pool")
    Optional<String> pool;

    @Inject
    @ConfigProperty(name = "penny.cognito.client")
    Optional<String> client;

    @Inject
    @ConfigProperty(name = "penny.cognito.secret")
    Optional<String> secret;

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
        String known = secret.filter(text -> !text.isBlank())
                .orElseThrow(
                        () -> new IllegalStateException("PENNY_COGNITO_POOL needs PENNY_COGNITO_SECRET, the secret of"
                                + " that app client: without one anybody could try passwords past Penny"));
        if (!mfa.equals("required") && !mfa.equals("optional")) {
            throw new IllegalStateException("PENNY_COGNITO_MFA is required or optional, as in the pool, not " + mfa);
        }
        String region = id.substring(0, id.indexOf('_'));
        URI base = endpoint.orElse(URI.create("https://cognito-idp." + region + ".amazonaws.com"));
        return new Pool(
                id,
                URI.create(base + "/" + id),
                new Client(app.strip(), known.strip()),
                endpoint,
                mfa.equals("required"));
    }
}
