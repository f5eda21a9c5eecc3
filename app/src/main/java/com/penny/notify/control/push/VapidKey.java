package com.penny.notify.control.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/** By what a push service knows who speaks (VAPID, RFC 8292). */
public final class VapidKey {

    /** A day is the most that a service takes. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final ECKey key;

    private VapidKey(ECKey key) {
        this.key = key;
    }

    public static VapidKey make() {
        try {
            return new VapidKey(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static VapidKey read(String json) {
        try {
            return new VapidKey(ECKey.parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException("the key of pushes cannot be read", e);
        }
    }

    /** With the private half. */
    public String write() {
        return key.toJSONString();
    }

    /** An uncompressed point in base64url, as browsers take it. */
    public String publicKey() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(PushEncryption.uncompressed(key.toECPublicKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Authorization header for a push service. */
    String authorization(URI endpoint, String contact, Instant now) {
        URI audience = endpoint.resolve("/");
        String origin = audience.toString().replaceAll("/$", "");
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(JOSEObjectType.JWT)
                            .build(),
                    new JWTClaimsSet.Builder()
                            .audience(origin)
                            .expirationTime(Date.from(now.plus(GOOD_FOR)))
                            .subject("mailto:" + contact)
                            .build());
            token.sign(new ECDSASigner(key));
            return "vapid t=" + token.serialize() + ", k=" + publicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
