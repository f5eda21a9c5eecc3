package com.penny.identity.control;

import com.ibm.websphere.security.jwt.Claims;
import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.InvalidConsumerException;
import com.ibm.websphere.security.jwt.InvalidTokenException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtConsumer;
import com.ibm.websphere.security.jwt.JwtException;
import com.penny.keyring.ServerSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tokens of the built-in identity: RS256 by the server's own key, our issuer and audience, within their time. */
@ApplicationScoped
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class.getName());
    private static final String ID = "penny";
    private static final String SESSION = "sid";

    /** Who a token speaks of, and in which session. */
    public record Named(UUID account, UUID session) {}

    public String sign(Named named, Set<String> groups) {
        try {
            return JwtBuilder.create(ID)
                    .subject(named.account().toString())
                    .claim(SESSION, named.session().toString())
                    .claim("groups", List.copyOf(groups))
                    .buildJwt()
                    .compact();
        } catch (InvalidBuilderException | InvalidClaimException | JwtException e) {
            throw new IllegalStateException("could not sign a session", e);
        }
    }

    @Inject
    ServerSignature key;

    /** @return empty for a token that proves nothing */
    public Optional<Named> read(String token) {
        if (!signed(token)) {
            return Optional.empty();
        }
        try {
            Claims claims = JwtConsumer.create(ID).createJwt(token).getClaims();
            return Optional.of(new Named(id(claims.getSubject()), id(claims.getClaim(SESSION, String.class))));
        } catch (InvalidTokenException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "a token was refused", e);
            return Optional.empty();
        } catch (InvalidConsumerException e) {
            throw new IllegalStateException("the server cannot check tokens; see jwtConsumer in server.xml", e);
        }
    }

    /**
     * Whether this server signed it. Asked before the server's own consumer, which writes every token with a wrong signature
     * into its diagnostic files.
     */
    private boolean signed(String token) {
        int end = token.lastIndexOf('.');
        try {
            return end > 0
                    && key.made(
                            token.substring(0, end).getBytes(StandardCharsets.US_ASCII),
                            Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static UUID id(String text) {
        if (text == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return UUID.fromString(text);
    }
}
