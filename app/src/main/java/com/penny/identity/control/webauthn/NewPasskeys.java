package com.penny.identity.control.webauthn;

import com.penny.identity.control.PasskeyRefused;
import com.penny.identity.control.PasskeyRegistration;
import com.penny.identity.control.PasskeySite.Site;
import com.penny.identity.entity.AccountPasskey.Key;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Passkeys that are being made, as Web Authentication Level 3, 7.1, has them checked. */
@ApplicationScoped
public class NewPasskeys {

    /** COSE numbers (RFC 9053) of ES256, EdDSA and RS256, the ones that authenticators of today make. */
    public static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = List.of(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256);

    /** None was asked for; a passkey may still sign for itself. The others would have certificates read. */
    private static final Set<String> STATEMENTS = Set.of("none", "packed");

    /** Bytes (Web Authentication Level 3, 4, "Credential ID"). */
    private static final int LONGEST_ID = 1_023;

    /** Bytes; RSA keys of 4,096 bits take a quarter of it. */
    private static final int LONGEST_KEY = 2_000;

    @Inject
    Clock clock;

    public String challengeIn(PasskeyRegistration registration) throws PasskeyRefused {
        return Answers.challengeIn(registration.response().clientDataJSON());
    }

    /** The account as the passkey will name it, in base64url. */
    public String handle(UUID account) {
        return PartyOfOne.handle(account).getBase64Url();
    }

    /** @param challenge that was given out for this account and is used up by now */
    public Key check(Site site, String challenge, UUID account, PasskeyRegistration registration)
            throws PasskeyRefused {
        return Answers.read(() -> {
            AuthenticatorAttestationResponse response = AuthenticatorAttestationResponse.builder()
                    .attestationObject(
                            ByteArray.fromBase64Url(registration.response().attestationObject()))
                    .clientDataJSON(
                            ByteArray.fromBase64Url(registration.response().clientDataJSON()))
                    .build();
            Answers.requireOwnPage(response.getClientDataJSON());
            if (!STATEMENTS.contains(response.getAttestation().getFormat())) {
                throw new PasskeyRefused(false, null);
            }
            RegistrationResult result = PartyOfOne.at(site, Optional.empty(), clock)
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(asked(site, challenge, account))
                            .response(
                                    PublicKeyCredential
                                            .<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>
                                                    builder()
                                            .id(ByteArray.fromBase64Url(registration.id()))
                                            .response(response)
                                            .clientExtensionResults(ClientRegistrationExtensionOutputs.builder()
                                                    .build())
                                            .build())
                            .build());
            ByteArray id = result.getKeyId().getId();
            ByteArray key = result.getPublicKeyCose();
            if (id.size() > LONGEST_ID || key.size() > LONGEST_KEY) {
                throw new PasskeyRefused(false, null);
            }
            return new Key(id.getBytes(), key.getBytes(), result.getSignatureCount(), result.isBackupEligible());
        });
    }

    private static PublicKeyCredentialCreationOptions asked(Site site, String challenge, UUID account)
            throws Exception {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(PartyOfOne.identity(site))
                .user(UserIdentity.builder()
                        .name(account.toString())
                        .displayName(account.toString())
                        .id(PartyOfOne.handle(account))
                        .build())
                .challenge(ByteArray.fromBase64Url(challenge))
                .pubKeyCredParams(PARAMETERS)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }
}
