package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.demo.OneTimeCode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Browser.Authenticator;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is done by links that came by mail: a forgotten password, a confirmed address. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class AccountLettersIT {

    private static final String CONFIRM = "Confirm your address";
    private static final String RESET = "Choose a new password";
    private static final String NEW_PASSWORD = "seven quiet harbour lamps";

    private final Penny penny;
    private final Story story;
    private String alert;

    AccountLettersIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void confirmAnIncident() {
        alert = story.confirmedAlert(2490);
    }

    @Test
    void lettersAreWrittenInTheLanguageOfTheScreenThatAskedForThem() {
        Payer person = story.payerFor(alert);
        penny.nobody()
                .withHeader("Accept-Language", "fr")
                .post("/api/account-links/forgotten", Map.of("realm", "PORTAL", "email", person.email()))
                .expect(202);
        assertThat(penny.letters().secret(person.email(), "Choisissez un nouveau mot de passe"))
                .isNotBlank();

        String invited = Story.newEmail();
        penny.admin()
                .withHeader("Accept-Language", "es")
                .post(story.inStore("/invitations"), Map.of("email", invited, "role", "store_staff"))
                .expect(201);
        assertThat(penny.letters().secret(invited, "Le invitan a trabajar con Penny"))
                .isNotBlank();

        String starting = Story.newEmail();
        penny.nobody()
                .withHeader("Accept-Language", "de, es;q=0.5")
                .post("/api/sign-ups", Map.of("email", starting))
                .expect(202);
        assertThat(penny.letters().secret(starting, "Empiece con su tienda")).isNotBlank();
    }

    @Test
    void aForgottenPasswordIsSetByLetterAndEndsEverySession() {
        Payer person = story.payerFor(alert);
        forgotten("PORTAL", person.email()).expect(202);
        String secret = penny.letters().secret(person.email(), RESET);

        reset(secret, NEW_PASSWORD).expect(204);

        person.browser().get("/api/portal/session").expectProblem(401, "sign-in-needed");
        signIn(person.email(), Story.PASSWORD, null).expectProblem(401, "sign-in-failed");
        signIn(person.email(), NEW_PASSWORD, null).expect(200);
        reset(secret, "another harbour altogether").expectProblem(404, "link-refused");
    }

    @Test
    void aLinkIsUsedOnceAlsoByTwoAtOnce() throws Exception {
        Payer person = story.payerFor(alert);
        forgotten("PORTAL", person.email()).expect(202);
        String secret = penny.letters().secret(person.email(), RESET);

        List<Answer> answers = Together.run(
                List.of(() -> reset(secret, NEW_PASSWORD), () -> reset(secret, "another harbour altogether")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void aWeakPasswordDoesNotUseTheLinkUp() {
        Payer person = story.payerFor(alert);
        forgotten("PORTAL", person.email()).expect(202);
        String secret = penny.letters().secret(person.email(), RESET);

        reset(secret, "password123").expectProblem(400, "invalid-value");
        reset(secret, NEW_PASSWORD).expect(204);
    }

    @Test
    void aLinkThatHasRunOutOrIsOfAnotherKindOpensNothing() {
        Payer person = story.payerFor(alert);
        String confirmation = penny.letters().secret(person.email(), CONFIRM);
        reset(confirmation, NEW_PASSWORD).expectProblem(404, "link-refused");
        forgotten("PORTAL", person.email()).expect(202);
        String secret = penny.letters().secret(person.email(), RESET);
        confirm(secret).expectProblem(404, "link-refused");

        penny.database()
                .change(
                        "update account_link set expires_at = now() - interval '1 second' where kind = 'RESET_PASSWORD'");
        reset(secret, NEW_PASSWORD).expectProblem(404, "link-refused");
        for (String wrong : List.of("x", "' or 1=1 --", "../../etc/passwd", "A".repeat(27))) {
            reset(wrong, NEW_PASSWORD).expectProblem(404, "link-refused");
        }
    }

    @Test
    void theSecondFactorOutlivesTheReset() {
        Payer person = story.payerFor(alert);
        Authenticator app = person.browser().addAuthenticator(Story.PASSWORD);
        forgotten("PORTAL", person.email()).expect(202);
        reset(penny.letters().secret(person.email(), RESET), NEW_PASSWORD).expect(204);

        signIn(person.email(), NEW_PASSWORD, null).expect(202);
        signIn(person.email(), NEW_PASSWORD, OneTimeCode.at(Instant.now().plusSeconds(30), app.secret()))
                .expect(200);
    }

    @Test
    void whoAsksIsAnsweredAlikeForEveryAddress() {
        Payer person = story.payerFor(alert);
        String nobody = Story.newEmail();

        Answer known = forgotten("PORTAL", person.email()).expect(202);
        Answer unknown = forgotten("PORTAL", nobody).expect(202);

        assertThat(known.body()).isEqualTo(unknown.body());
        penny.letters().secret(person.email(), RESET);
        // Each is answered after a pause of its own.
        Patience.until(
                () -> penny.database().number("select count(*) from password_reset_request"),
                waiting -> waiting == 0,
                Duration.ofSeconds(20));
        assertThat(penny.letters().to(nobody, "")).isEmpty();
        for (String address : List.of(person.email(), nobody)) {
            assertThat(forgotten("STAFF", address).expect(202).body()).isEqualTo(known.body());
        }
    }

    @Test
    void askingOverAndOverIsSlowedDown() {
        String address = Story.newEmail();
        List<Answer> answers = new ArrayList<>();
        for (int time = 0; time < 8; time++) {
            answers.add(forgotten("PORTAL", address));
        }

        assertThat(answers)
                .extracting(Answer::status)
                .startsWith(202, 202, 202, 202, 202)
                .contains(429);
    }

    @Test
    void anAddressIsConfirmedOnceByItsReader() {
        Payer person = story.payerFor(alert);
        assertThat(confirmed(person)).isFalse();
        String secret = penny.letters().secret(person.email(), CONFIRM);

        confirm(secret).expect(204);

        assertThat(confirmed(person)).isTrue();
        confirm(secret).expectProblem(404, "link-refused");
        person.browser().post("/api/account-links/confirmation-letters").expectProblem(409, "email-confirmed");
    }

    @Test
    void badRequestsSayWhatToDo() {
        forgotten("PORTAL", "no address").expectProblem(400, "invalid-value");
        forgotten("NOWHERE", Story.newEmail()).expect(400);
        confirm("").expectProblem(400, "invalid-value");
        penny.nobody().post("/api/account-links/confirmation-letters").expectProblem(401, "sign-in-needed");
    }

    private static boolean confirmed(Payer person) {
        return person.browser()
                .get("/api/account")
                .expect(200)
                .json()
                .path("emailConfirmed")
                .asBoolean();
    }

    private Answer forgotten(String realm, String email) {
        return penny.nobody().post("/api/account-links/forgotten", Map.of("realm", realm, "email", email));
    }

    private Answer reset(String secret, String password) {
        return penny.nobody().post("/api/account-links/reset", Map.of("link", secret, "password", password));
    }

    private Answer confirm(String secret) {
        return penny.nobody().post("/api/account-links/confirmation", Map.of("link", secret));
    }

    private Answer signIn(String email, String password, String code) {
        Browser browser = penny.nobody();
        return code == null
                ? browser.post("/api/portal/sessions", Map.of("email", email, "password", password))
                : browser.post("/api/portal/sessions", Map.of("email", email, "password", password, "code", code));
    }
}
