package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Browser.Authenticator;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What somebody has who stole the database, and how its keys are exchanged while everybody works on. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class SealedFieldsIT {

    private static final Duration EXCHANGED_WITHIN = Duration.ofSeconds(60);

    private static final List<String> SEALED = List.of(
            "account.email",
            "store_member.name",
            "penny_member.name",
            "account_totp.secret",
            "evidence_object.wrapped_key",
            "store_invitation.email",
            "mail_message.words",
            "dispute.statement",
            "password_reset_request.email");

    private final Penny penny;
    private final Story story;
    private String alert;

    SealedFieldsIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void confirmAnIncident() {
        alert = story.confirmedAlert(2490);
    }

    @Test
    void aCopyOfTheDatabaseNamesNobody() {
        Payer person = story.payer(2490);
        String incident = person.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
        person.browser()
                .post(
                        "/api/portal/incidents/" + incident + "/disputes",
                        Map.of("statement", "My sister Lucía was with me and paid."))
                .expect(201);
        List<String> words = new ArrayList<>(List.of(person.email(), "Confirm your address", "Lucía"));
        for (String role : List.of("store_staff", "store_admin", "penny_reviewer", "penny_admin")) {
            Account account = penny.account(role);
            words.addAll(List.of(account.email(), account.name()));
        }

        for (String table : tables()) {
            for (String word : words) {
                String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                assertThat(penny.database()
                                .number(
                                        "select count(*) from " + table
                                                + " t where strpos(lower(t::text), lower(?)) > 0 or strpos(t::text, ?) > 0",
                                        word,
                                        hex))
                        .as(table)
                        .isZero();
            }
        }
    }

    private List<String> tables() {
        return List.of(penny.database()
                .text("select string_agg(tablename, ' ') from pg_tables where schemaname = 'public'")
                .split(" "));
    }

    @Test
    void keysAreExchangedWhileEverybodyWorksOn() {
        Payer person = story.payerFor(alert);
        Authenticator app = person.browser().addAuthenticator(Story.PASSWORD);
        Browser admin = penny.admin();
        String members = "/api/stores/" + penny.store().id() + "/members";
        JsonNode before = admin.get(members).expect(200).json();
        admin.post(
                        "/api/stores/" + penny.store().id() + "/invitations",
                        Map.of("email", "new.key@shop.example", "role", "store_staff"))
                .expect(201);

        int key = penny.rotateFieldKeys();
        Payer another = story.payerFor(alert);
        Set<List<String>> stages = new HashSet<>();
        Patience.until(
                () -> {
                    List<String> behind = behind(key);
                    if (stages.add(behind)) {
                        signIn(another, null).expect(200);
                        assertThat(admin.get(members).expect(200).json()).isEqualTo(before);
                    }
                    return behind;
                },
                List::isEmpty,
                EXCHANGED_WITHIN);

        signIn(person, app.recoveryCodes().get(0)).expect(200);
        assertThat(admin.get("/api/stores/" + penny.store().id() + "/invitations")
                        .expect(200)
                        .json()
                        .findValuesAsText("email"))
                .contains("new.key@shop.example");
        admin.post(
                        "/api/stores/" + penny.store().id() + "/invitations",
                        Map.of("email", "new.key@shop.example", "role", "store_staff"))
                .expectProblem(409, "already-invited");
        assertThat(penny.letters().to(person.email(), "Confirm your address")).isNotEmpty();
    }

    /** The columns with a value that an older key has sealed. */
    private List<String> behind(int key) {
        return SEALED.stream()
                .filter(name -> {
                    String table = name.substring(0, name.indexOf('.'));
                    String column = name.substring(name.indexOf('.') + 1);
                    return penny.database()
                                    // What lies in a bucket has no data key of ours.
                                    .number("select count(*) from " + table + " where get_byte(nullif(" + column
                                            + ", ''), 0) * 256 + get_byte(nullif(" + column + ", ''), 1) < " + key)
                            > 0;
                })
                .toList();
    }

    private Answer signIn(Payer person, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("email", person.email(), "password", Story.PASSWORD));
        body.put("code", code);
        return penny.nobody().post("/api/portal/sessions", body);
    }
}
