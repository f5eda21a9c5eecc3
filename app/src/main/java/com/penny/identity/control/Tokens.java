package com.penny.identity.control;

import com.ibm.websphere.security.jwt.InvalidConsumerException;
import com.ibm.websphere.security.jwt.InvalidTokenException;
import com.ibm.websphere.security.jwt.JwtConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Checks session tokens: RS256 by our own key, our issuer and audience, within their time. */
@ApplicationScoped
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class.getName());

    /** @return the account, or empty for a token that proves nothing */
    public Optional<UUID> account(String token) {
        try {
            String subject =
                    JwtConsumer.create("penny").createJwt(token).getClaims().getSubject();
            return subject == null ? Optional.empty() : Optional.of(UUID.fromString(subject));
        } catch (InvalidTokenException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "a token was refused", e);
            return Optional.empty();
        } catch (InvalidConsumerException e) {
            throw new IllegalStateException("the server cannot check tokens; see jwtConsumer in server.xml", e);
        }
    }
}
