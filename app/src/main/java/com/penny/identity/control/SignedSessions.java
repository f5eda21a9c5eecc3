package com.penny.identity.control;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import com.penny.identity.Sessions;
import com.penny.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The built-in identity: RS256 tokens of the server's own key, in a cookie that scripts cannot read. */
@ApplicationScoped
public class SignedSessions implements Sessions {

    private static final int EIGHT_HOURS = 8 * 60 * 60;

    @Inject
    Settings settings;

    @Override
    public NewCookie begin(UUID accountId, Set<String> groups) {
        try {
            String token = JwtBuilder.create("penny")
                    .subject(accountId.toString())
                    .claim("groups", List.copyOf(groups))
                    .buildJwt()
                    .compact();
            return cookie(token, EIGHT_HOURS);
        } catch (InvalidBuilderException | InvalidClaimException | JwtException e) {
            throw new IllegalStateException("could not sign a session", e);
        }
    }

    @Override
    public NewCookie end() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(settings.overTls())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
