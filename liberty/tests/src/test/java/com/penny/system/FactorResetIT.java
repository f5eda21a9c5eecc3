package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.demo.DemoFile.Account;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lost phone, and no recovery code left. */
@Product
class FactorResetIT {

    private static final String RESETS = "/api/ops/factor-resets";

    private final Penny penny;
    private final Account lost;

    FactorResetIT(Penny penny) {
        this.penny = penny;
        this.lost = penny.account("store_staff");
    }

    @AfterEach
    void withoutAnAuthenticatorAsBefore() {
        ask(penny.ops(), "STAFF", lost.email(), "IN_PERSON").expect(204);
    }

    @Test
    void opsTakesALostFactorOffAndTheOwnerSignsInWithThePasswordAndIsWrittenTo() {
        Browser phone = penny.staff();
        UUID account = UUID.fromString(phone.get("/api/session").text("accountId"));
        phone.addAuthenticator(lost.password());
        signIn().expect(202);

        ask(penny.ops(), "STAFF", " " + lost.email().toUpperCase() + " ", "CALLED_BACK")
                .expect(204);

        phone.get("/api/session").expectProblem(401, "sign-in-needed");
        signIn().expect(200);
        assertThat(penny.letters().to(lost.email(), "Your second factor was removed"))
                .isNotEmpty();
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'account.factors-reset' and subject_id = ?"
                                        + " and actor_role = 'OPS' and detail ->> 'proof' = 'CALLED_BACK'",
                                account))
                .isOne();
    }

    @Test
    void nobodyButOpsMayAndNotForThemselvesOrWithoutSayingHow() {
        ask(penny.admin(), "STAFF", lost.email(), "IN_PERSON").expectProblem(403, "not-allowed");
        ask(penny.reviewer(), "STAFF", lost.email(), "IN_PERSON").expectProblem(403, "not-allowed");
        ask(penny.ops(), "STAFF", penny.account("penny_admin").email(), "IN_PERSON")
                .expectProblem(409, "own-factors");
        ask(penny.ops(), "STAFF", Story.newEmail(), "IN_PERSON").expectProblem(404, "not-found");
        ask(penny.ops(), "PORTAL", lost.email(), "IN_PERSON").expectProblem(404, "not-found");
        ask(penny.ops(), "STAFF", "' or 1=1 --", "IN_PERSON").expectProblem(404, "not-found");
        ask(penny.ops(), "STAFF", lost.email(), "TRUST_ME").expect(400);
        penny.ops()
                .post(RESETS, Map.of("realm", "STAFF", "email", lost.email()))
                .expect(400);
    }

    private Answer ask(Browser who, String realm, String email, String proof) {
        return who.post(RESETS, Map.of("realm", realm, "email", email, "proof", proof));
    }

    private Answer signIn() {
        return penny.nobody().post("/api/session", Map.of("email", lost.email(), "password", lost.password()));
    }
}
