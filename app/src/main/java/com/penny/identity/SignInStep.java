package com.penny.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is still needed: the same request again, with more.
 *
 * @param setUp an authenticator app to set up first, whose code is then the one that is needed; null for none
 */
@Schema(name = "SignInStep")
public record SignInStep(
        Need needs, @Schema(nullable = true) SetUp setUp) {

    /** What to add to the request. */
    @Schema(name = "SignInNeed")
    public enum Need {
        CODE,
        NEW_PASSWORD,
        AUTHENTICATOR
    }

    /**
     * @param uri for a QR code, as authenticator apps read it (Google Authenticator key URI format)
     * @param continuation to be sent back with the first code, within three minutes
     */
    @Schema(name = "SignInSetUp")
    public record SetUp(String secret, String uri, String continuation) {}

    public static SignInStep code() {
        return new SignInStep(Need.CODE, null);
    }

    public static SignInStep newPassword() {
        return new SignInStep(Need.NEW_PASSWORD, null);
    }

    public static SignInStep authenticator(SetUp setUp) {
        return new SignInStep(Need.AUTHENTICATOR, setUp);
    }
}
