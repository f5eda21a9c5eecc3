package com.penny.identity.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a browser gives back for a new passkey, all of it base64url, as {@code PublicKeyCredential.toJSON} writes it. */
@Schema(name = "PasskeyRegistration")
public record PasskeyRegistration(
        @NotBlank @Size(max = 1_400) String id,

        @Valid @NotNull Made response) {

    @Schema(name = "PasskeyMade")
    public record Made(
            @NotBlank @Size(max = 4_000) String clientDataJSON,
            @NotBlank @Size(max = 20_000) String attestationObject) {}
}
