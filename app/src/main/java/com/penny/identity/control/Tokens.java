package com.penny.identity.control;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.penny.keyring.ServerSignature;
import com.penny.keyring.ServerSignature.Signed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tokens of the built-in identity: signed by this server's own key, each for a session. */
@ApplicationScoped
public class Tokens implements TokenIssuer {

    private static final String ID = "penny";
    private static final String SESSION = "sid";
    private static final String GROUPS = "groups";

    /** Who a token speaks of, and in which session. */
    public record Named(UUID account, UUID session) {}

    @Inject
    ServerSignature key;

    @Inject
    Clock clock;

    private TokenRules rules;

    @PostConstruct
    void start() {
        PublicKey ours = publicKey(key.certificate());
        rules = new TokenRules(
                ID,
                (header, context) -> JWSAlgorithm.RS256.equals(header.getAlgorithm()) ? List.of(ours) : List.of(),
                claims -> claims.getAudience().equals(List.of(ID)),
                GROUPS,
                clock);
    }

    @Override
    public Optional<String> name() {
        return Optional.of(ID);
    }

    @Override
    public Optional<VerifiedToken> check(String token) {
        return rules.check(token);
    }

    /** @param groups what the account may do, for whoever reads the token; the server asks the database */
    public String sign(Named named, Set<String> groups) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ID)
                .audience(ID)
                .subject(named.account().toString())
                .claim(SESSION, named.session().toString())
                .claim(GROUPS, List.copyOf(groups))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(SignedSessions.LASTS)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        String signed =
                new String(new JWSObject(header, claims.toPayload()).getSigningInput(), StandardCharsets.US_ASCII);
        Signed signature = key.sign(signed);
        return signed + "." + Base64URL.encode(new Base64(signature.signature()).decode());
    }

    /** @return empty for a token that names no account and session */
    Optional<Named> named(VerifiedToken token) {
        try {
            String session = token.getClaim(SESSION) instanceof String text ? text : "";
            return Optional.of(new Named(UUID.fromString(token.getSubject()), UUID.fromString(session)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PublicKey publicKey(byte[] certificate) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate))
                    .getPublicKey();
        } catch (CertificateException e) {
            throw new IllegalStateException("the server's certificate cannot be read; see keys/server.p12", e);
        }
    }
}
