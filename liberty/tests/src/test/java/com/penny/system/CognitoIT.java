package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.penny.identity.control.cognito.PoolForTests;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People who come with tokens of a Cognito user pool, to a server that knows the pool and to one that does not. */
@Product
class CognitoIT {

    private static final String SUBJECT = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private final Penny penny;

    CognitoIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void aTokenOfThePoolOpensWhatTheDatabaseAndItsGroupsAllow() throws Exception {
        RSAKey one = PoolForTests.key("one");
        RSAKey two = PoolForTests.key("two");
        RSAKey foreign = PoolForTests.key("one");
        UUID account = UUID.fromString(penny.staff().get("/api/session").text("accountId"));
        String alerts = "/api/stores/" + penny.store().id() + "/alerts";
        penny.database().change("update account set cognito_subject = ? where id = ?", SUBJECT, account);
        try (PoolForTests pool = new PoolForTests();
                ProductionServer server = penny.inProduction(production(pool)).awaitReady()) {
            pool.publish(one);
            Browser client = server.nobody();
            String good = token(pool, one, SUBJECT, "store_staff");

            assertThat(client.getWithBearer("/api/session", good).expect(200).text("accountId"))
                    .isEqualTo(account.toString());
            client.getWithBearer(alerts, good).expect(200);
            client.getWithBearer("/api/stores/" + penny.otherStore().id() + "/alerts", good)
                    .expectProblem(404, "not-found");
            client.getWithBearer("/api/reviews", token(pool, one, SUBJECT, "store_staff", "penny_reviewer"))
                    .expectProblem(403, "not-allowed");
            client.getWithBearer(alerts, token(pool, one, SUBJECT)).expectProblem(404, "not-found");
            client.getWithBearer(alerts, token(pool, one, UUID.randomUUID().toString(), "store_staff"))
                    .expectProblem(401, "sign-in-needed");
            client.getWithBearer(alerts, token(pool, foreign, SUBJECT, "store_staff"))
                    .expectProblem(401, "sign-in-needed");

            pool.publish(one, two);
            client.getWithBearer(alerts, token(pool, two, SUBJECT, "store_staff"))
                    .expect(200);
            client.getWithBearer(alerts, good).expect(200);

            penny.nobody().getWithBearer(alerts, good).expectProblem(401, "sign-in-needed");
        } finally {
            penny.database().change("update account set cognito_subject = null where id = ?", account);
        }
    }

    private static String token(PoolForTests pool, RSAKey key, String subject, String... groups) {
        return PoolForTests.signed(
                key,
                pool.claims(subject).claim("cognito:groups", List.of(groups)).build());
    }

    private static Map<String, String> production(PoolForTests pool) {
        Map<String, String> settings = new HashMap<>(pool.environment());
        settings.put("PENNY_SMTP_HOST", "127.0.0.1");
        settings.put("PENNY_SMTP_PORT", "1");
        return settings;
    }
}
