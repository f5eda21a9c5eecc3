package com.penny.identity.control.webauthn;

import com.penny.identity.control.PasskeyRefused;
import com.penny.kernel.Json;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.CollectedClientData;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads what an authenticator answers. The library tells of hostile bytes by exceptions of every kind. */
final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    /** @param crossOrigin whether the page was inside of another site's */
    private record Frame(Boolean crossOrigin) {}

    private Answers() {}

    /** @param clientData base64url of the JSON that the browser made */
    static String challengeIn(String clientData) throws PasskeyRefused {
        return read(() -> new CollectedClientData(ByteArray.fromBase64Url(clientData))
                .getChallenge()
                .getBase64Url());
    }

    /** The library does not look at it (Web Authentication Level 3, 7.1, step 10, and 7.2, step 13): no page of ours is framed. */
    static void requireOwnPage(ByteArray clientData) throws PasskeyRefused {
        if (Boolean.TRUE.equals(Json.read(clientData.getBytes(), Frame.class).crossOrigin())) {
            throw new PasskeyRefused(false, null);
        }
    }

    /** @throws PasskeyRefused for whatever the library has against it */
    static <T> T read(Callable<T> check) throws PasskeyRefused {
        try {
            return check.call();
        } catch (PasskeyRefused e) {
            throw e;
        } catch (InvalidSignatureCountException e) {
            throw new PasskeyRefused(true, e);
        } catch (Exception e) {
            LOG.log(Level.FINE, "a passkey's answer was refused", e);
            throw new PasskeyRefused(false, e);
        }
    }
}
