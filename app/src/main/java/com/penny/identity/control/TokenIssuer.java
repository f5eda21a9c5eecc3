package com.penny.identity.control;

import java.util.Optional;

/** Checks tokens of one issuer. Every one checks the same: signature by a key of that issuer, RS256, issuer, audience, times. */
public interface TokenIssuer {

    /** As it stands in the claim {@code iss}; empty while nobody has set this issuer up. */
    Optional<String> name();

    /** @return empty for a token that proves nothing */
    Optional<VerifiedToken> check(String token);
}
