package com.penny.identity.control.cognito;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.penny.identity.control.TokenIssuer;
import com.penny.identity.control.TokenRules;
import com.penny.identity.control.VerifiedToken;
import com.penny.identity.control.cognito.CognitoSettings.Pool;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tokens of a Cognito user pool, ID tokens and access tokens alike (Amazon Cognito, "Verifying JSON web tokens"). The pool's keys
 * are fetched when a token names one that is not known, at most once in a while, and go on being used while the pool is away.
 */
@ApplicationScoped
public class CognitoTokens implements TokenIssuer {

    private static final int TIMEOUT = (int) Duration.ofSeconds(2).toMillis();
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration KEPT_WHILE_AWAY = Duration.ofDays(1);

    /** Between two fetches; a token with a made-up key must not make us ask. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(30);

    @Inject
    CognitoSettings settings;

    @Inject
    Clock clock;

    private Optional<TokenRules> rules = Optional.empty();

    @PostConstruct
    void start() {
        start(ASKED_EVERY);
    }

    void start(Duration askedEvery) {
        rules = settings.pool().map(pool -> rules(pool, askedEvery));
    }

    @Override
    public Optional<String> name() {
        return settings.pool().map(pool -> pool.issuer().toString());
    }

    @Override
    public Optional<VerifiedToken> check(String token) {
        return rules.flatMap(known -> known.check(token));
    }

    private TokenRules rules(Pool pool, Duration askedEvery) {
        return new TokenRules(
                pool.issuer().toString(),
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(pool, askedEvery)),
                claims -> forUs(claims, pool.client().id()),
                "cognito:groups",
                clock);
    }

    private static JWKSource<SecurityContext> keys(Pool pool, Duration askedEvery) {
        try {
            return JWKSourceBuilder.create(
                            pool.keys().toURL(), new DefaultResourceRetriever(TIMEOUT, TIMEOUT, MOST_BYTES))
                    .cache(KEPT.toMillis(), 2L * TIMEOUT)
                    .rateLimited(askedEvery.toMillis())
                    .retrying(true)
                    .outageTolerant(KEPT_WHILE_AWAY.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("PENNY_COGNITO_ENDPOINT is no address: " + pool.issuer(), e);
        }
    }

    /** Access tokens name their client and no audience. */
    private static boolean forUs(JWTClaimsSet claims, String client) {
        Object use = claims.getClaim("token_use");
        return "id".equals(use) && claims.getAudience().equals(List.of(client))
                || "access".equals(use) && Objects.equals(claims.getClaim("client_id"), client);
    }
}
