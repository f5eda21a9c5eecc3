package com.penny.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What every token must be, whoever issued it (RFC 8725): signed by a known key, of that issuer, for us, within its time. */
public final class TokenRules {

    private static final Logger LOG = Logger.getLogger(TokenRules.class.getName());

    /** By how much clocks may differ. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String groupsClaim;

    /**
     * @param keys chooses the issuer's keys for a token's header, none for another algorithm than RS256
     * @param forUs whether the claims name us as their reader
     */
    public TokenRules(
            String issuer,
            JWSKeySelector<SecurityContext> keys,
            Predicate<JWTClaimsSet> forUs,
            String groupsClaim,
            Clock clock) {
        this.groupsClaim = groupsClaim;
        processor.setJWSKeySelector(keys);
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            require(issuer.equals(claims.getIssuer()), "issuer");
            require(claims.getSubject() != null && !claims.getSubject().isBlank(), "subject");
            require(forUs.test(claims), "audience");
            Instant now = clock.instant();
            require(after(claims.getExpirationTime(), now.minus(SKEW)), "expiry");
            require(claims.getIssueTime() != null && !after(claims.getIssueTime(), now.plus(SKEW)), "time of issue");
            require(
                    claims.getNotBeforeTime() == null || !after(claims.getNotBeforeTime(), now.plus(SKEW)),
                    "beginning");
        });
    }

    /** @return empty for a token that proves nothing; why not is nobody's business but the developer's */
    public Optional<VerifiedToken> check(String token) {
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            return Optional.of(new VerifiedToken(token, claims, groupsClaim));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "a token was refused", e);
            return Optional.empty();
        }
    }

    private static boolean after(Date time, Instant limit) {
        return time != null && time.toInstant().isAfter(limit);
    }

    private static void require(boolean kept, String what) throws BadJWTException {
        if (!kept) {
            throw new BadJWTException(what);
        }
    }
}
