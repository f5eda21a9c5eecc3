package com.penny.identity;

/**
 * What somebody shows to be let in. They begin with the password and add what the answer asks for.
 *
 * @param code of the second factor; null for none
 * @param newPassword in place of one that was for the first time only; null for none
 * @param continuation as it came with an authenticator app to set up; null for none
 */
public record Attempt(String password, String code, String newPassword, String continuation) {

    public static Attempt withPassword(String password) {
        return new Attempt(password, null, null, null);
    }
}
