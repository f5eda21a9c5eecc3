package com.penny.identity.control.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.identity.Attempt;
import com.penny.identity.SignInStep;
import com.penny.identity.control.Credentials.Checked;
import com.penny.identity.control.OneTimeCodes;
import com.penny.identity.entity.Account;
import com.penny.kernel.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/** Against cognito-local, which somebody else wrote after the same documentation. */
@Tag("database")
class CognitoLocalTest extends CognitoSignInContract {

    private CognitoLocal server;

    @Override
    CognitoSettings start(Path folder) throws Exception {
        server = new CognitoLocal(folder);
        return server.settings();
    }

    @Override
    void invite(String email, String temporaryPassword, String... groups) {
        parts.connection.call(cognito -> cognito.adminCreateUser(each -> each.userPoolId(PoolForTests.POOL)
                .username(email)
                .temporaryPassword(temporaryPassword)
                .messageAction(MessageActionType.SUPPRESS)
                .userAttributes(attribute("email", email), attribute("email_verified", "true"))));
        for (String group : groups) {
            parts.pool.addToGroup(email, group);
        }
    }

    @Override
    void stop() {
        server.close();
    }

    @Test
    void aCodeIsAskedForOfWhoHasAnApp() {
        UUID id = signUp(Account.STAFF, ADA, PASSWORD);
        String secret = addApp(id);

        assertThat(check(Account.STAFF, ADA, Attempt.withPassword(PASSWORD))
                        .orElseThrow()
                        .step())
                .isEqualTo(SignInStep.code());
        assertThatThrownBy(() -> check(Account.STAFF, ADA, new Attempt(PASSWORD, "12345", null, null)))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.status()).isEqualTo(401));
        Checked checked = check(Account.STAFF, ADA, new Attempt(PASSWORD, OneTimeCodes.code(secret), null, null))
                .orElseThrow();
        assertThat(checked.secondFactor()).isTrue();
        assertThat(checked.ticket()).isNotNull();
    }

    private String addApp(UUID id) {
        String accessToken = parts.connection
                .call(cognito -> cognito.initiateAuth(each -> each.clientId(PoolForTests.CLIENT)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", id.toString(), "PASSWORD", PASSWORD))))
                .authenticationResult()
                .accessToken();
        String secret = parts.connection
                .call(cognito -> cognito.associateSoftwareToken(each -> each.accessToken(accessToken)))
                .secretCode();
        parts.connection.call(cognito -> cognito.verifySoftwareToken(
                each -> each.accessToken(accessToken).userCode(OneTimeCodes.code(secret))));
        return secret;
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
