package com.penny.identity.control;

import com.penny.identity.control.PasskeySite.Site;
import com.penny.identity.control.webauthn.NewPasskeys;
import com.penny.identity.entity.AccountPasskey;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a browser is asked to make, as {@code PublicKeyCredential.parseCreationOptionsFromJSON} reads it.
 *
 * @param timeout milliseconds
 * @param excludeCredentials those that the account has: an authenticator holds one for it at most
 */
@Schema(name = "PasskeyCreation")
public record PasskeyCreation(
        String challenge,
        Party rp,
        User user,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        List<Existing> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    private static final String TYPE = "public-key";
    private static final Selection SELECTION = new Selection("required", true, "required");

    @Schema(name = "PasskeyParty")
    public record Party(String id, String name) {}

    /** @param id the account's, in base64url */
    @Schema(name = "PasskeyUser")
    public record User(String id, String name, String displayName) {}

    /** @param alg a COSE number (RFC 9053) */
    @Schema(name = "PasskeyAlgorithm")
    public record Algorithm(String type, int alg) {}

    @Schema(name = "PasskeyExisting")
    public record Existing(String type, String id) {}

    @Schema(name = "PasskeySelection")
    public record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static PasskeyCreation of(Site site, String challenge, User user, List<AccountPasskey> known) {
        return new PasskeyCreation(
                challenge,
                new Party(site.id(), "Penny"),
                user,
                NewPasskeys.ALGORITHMS.stream()
                        .map(number -> new Algorithm(TYPE, number))
                        .toList(),
                PasskeyChallenges.LASTS.toMillis(),
                known.stream()
                        .map(passkey -> new Existing(TYPE, base64(passkey.key().credentialId())))
                        .toList(),
                SELECTION,
                "none");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
