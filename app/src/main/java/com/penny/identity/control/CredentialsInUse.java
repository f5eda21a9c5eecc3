package com.penny.identity.control;

import com.penny.identity.control.cognito.CognitoCredentials;
import com.penny.identity.control.cognito.CognitoSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Which side of the port is in use: the user pool where one is named. */
@ApplicationScoped
public class CredentialsInUse {

    @Produces
    @ApplicationScoped
    Credentials credentials(CognitoSettings settings, HashedCredentials hashed, CognitoCredentials cognito) {
        return settings.pool().isPresent() ? cognito : hashed;
    }
}
