package com.penny.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token says whose signature, issuer, audience and times have been checked; of whichever issuer.
 *
 * @param groupsClaim under which name its issuer lists groups
 */
public record VerifiedToken(String raw, JWTClaimsSet claims, String groupsClaim) implements JsonWebToken {

    @Override
    public String getName() {
        return claims.getSubject();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.getClaims().keySet();
    }

    @Override
    public Set<String> getGroups() {
        return claims.getClaim(groupsClaim) instanceof List<?> groups
                ? Set.copyOf(groups.stream().map(String::valueOf).toList())
                : Set.of();
    }

    /** Times as seconds since 1970, as the specification has them. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        if (name.equals(Claims.raw_token.name())) {
            return (T) raw;
        }
        if (name.equals(Claims.groups.name())) {
            return (T) getGroups();
        }
        return (T)
                (claims.getClaim(name) instanceof Date time ? (Object) (time.getTime() / 1000) : claims.getClaim(name));
    }

    Instant issuedAt() {
        return claims.getIssueTime().toInstant();
    }
}
