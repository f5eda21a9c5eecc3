package com.penny.identity.control.webauthn;

import com.penny.identity.Passkeys.Assertion;
import com.penny.identity.Passkeys.Signed;
import com.penny.identity.control.PasskeyRefused;
import com.penny.identity.control.PasskeySite.Site;
import com.penny.identity.entity.AccountPasskey;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.UserVerificationRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Passkeys that are shown to sign in, as Web Authentication Level 3, 7.2, has them checked. */
@ApplicationScoped
public class ShownPasskeys {

    @Inject
    Clock clock;

    public String challengeIn(Assertion assertion) throws PasskeyRefused {
        return Answers.challengeIn(assertion.response().clientDataJSON());
    }

    /**
     * @param challenge that was given out to sign in and is used up by now
     * @param passkey the one that the answer names
     * @return its count of signatures; 0 for those that do not count
     */
    public long check(Site site, String challenge, AccountPasskey passkey, Assertion assertion) throws PasskeyRefused {
        return Answers.read(() -> {
            Answers.requireOwnPage(ByteArray.fromBase64Url(assertion.response().clientDataJSON()));
            AssertionResult result = PartyOfOne.at(site, Optional.of(passkey), clock)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.builder()
                                    .publicKeyCredentialRequestOptions(PublicKeyCredentialRequestOptions.builder()
                                            .challenge(ByteArray.fromBase64Url(challenge))
                                            .rpId(site.id())
                                            .userVerification(UserVerificationRequirement.REQUIRED)
                                            .build())
                                    .build())
                            .response(credential(assertion))
                            .build());
            // A passkey never begins or ceases to be one that can be synced (7.2, step 19).
            if (!result.isSuccess()
                    || result.isBackupEligible() != passkey.key().synced()) {
                throw new PasskeyRefused(false, null);
            }
            return result.getSignatureCount();
        });
    }

    private static PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> credential(
            Assertion assertion) throws Exception {
        Signed signed = assertion.response();
        return PublicKeyCredential.<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>builder()
                .id(ByteArray.fromBase64Url(assertion.id()))
                .response(AuthenticatorAssertionResponse.builder()
                        .authenticatorData(ByteArray.fromBase64Url(signed.authenticatorData()))
                        .clientDataJSON(ByteArray.fromBase64Url(signed.clientDataJSON()))
                        .signature(ByteArray.fromBase64Url(signed.signature()))
                        .userHandle(ByteArray.fromBase64Url(signed.userHandle()))
                        .build())
                .clientExtensionResults(
                        ClientAssertionExtensionOutputs.builder().build())
                .build();
    }
}
