package com.penny.identity.control;

import com.penny.identity.CurrentSession;
import com.penny.identity.Proof;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends this request, read from the database: nobody, until a token has named a session that is alive. */
@RequestScoped
public class Caller implements CurrentSession {

    /**
     * @param token what they came by
     * @param since when the session began
     */
    public record Known(
            JsonWebToken token, UUID account, UUID session, Proof proof, Instant since, Memberships.Of memberships) {

        Known within(Set<String> groups) {
            return new Known(token, account, session, proof, since, memberships.within(groups));
        }
    }

    private Known known;

    @Override
    public UUID id() {
        return known == null ? null : known.session();
    }

    public void is(Known somebody) {
        known = somebody;
    }

    public Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    /** @throws Problem 401 for nobody */
    public Known signedIn() {
        return known().orElseThrow(Problem::signInNeeded);
    }
}
