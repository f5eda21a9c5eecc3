package com.penny.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signing in with a passkey (Web Authentication Level 3), which checks its holder and so stands for two factors. */
public interface Passkeys {

    /**
     * What a browser is asked to sign, as {@code PublicKeyCredential.parseRequestOptionsFromJSON} reads it. No account is
     * named: there is nothing to find out by asking.
     *
     * @param timeout milliseconds
     */
    @Schema(name = "PasskeyRequest")
    record Request(String challenge, String rpId, String userVerification, long timeout) {}

    /** What the browser gives back, all of it base64url, as {@code PublicKeyCredential.toJSON} writes it. */
    @Schema(name = "PasskeyAssertion")
    record Assertion(
            @NotBlank @Size(max = 1_400) String id,

            @Valid @NotNull Signed response) {}

    /** @param userHandle the account's id, which a passkey that names its account always tells */
    @Schema(name = "PasskeySigned")
    record Signed(
            @NotBlank @Size(max = 4_000) String clientDataJSON,
            @NotBlank @Size(max = 4_000) String authenticatorData,
            @NotBlank @Size(max = 4_000) String signature,
            @NotBlank @Size(max = 100) String userHandle) {}

    /**
     * A challenge that is good once, for five minutes.
     *
     * @throws com.penny.kernel.Problem 409 where browsers know no passkeys for this address
     */
    Request request();

    /**
     * The portal account whose passkey it is. Begins its own transactions.
     *
     * @throws com.penny.kernel.Problem 401 for whatever is wrong with it; 429 while trying is being slowed down
     */
    Proven portalAccount(Assertion assertion);
}
