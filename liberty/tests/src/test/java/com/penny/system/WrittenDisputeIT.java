package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has a code and wants no account disputes with it alone (P4). */
@Tag("thorough")
@Product
class WrittenDisputeIT {

    private static final long OWED = 2495;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Penny penny;
    private final Story story;
    private final Browser ops;

    WrittenDisputeIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.ops = penny.ops();
    }

    @Test
    void whoHasACodeDisputesWithoutAnAccountOnceAndIsAnsweredByLetter() throws Exception {
        String alert = story.confirmedAlert(OWED);
        story.approve(alert);
        String token = story.token(alert);
        String email = Story.newEmail();
        Map<String, String> words = Map.of("token", token, "statement", "I was at home. " + SCRIPT, "email", email);

        List<Answer> both = Together.run(List.<Callable<Answer>>of(() -> write(words), () -> write(words)));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        String dispute = disputeOf(alert);
        assertThat(debtState(alert)).isEqualTo("DISPUTED");
        letter(email, "We have your dispute");
        JsonNode detail = ops.get("/api/ops/disputes/" + dispute).expect(200).json();
        assertThat(detail.at("/conversation/statement").asText()).isEqualTo("I was at home. " + SCRIPT);
        assertThat(detail.path("byLetter").asBoolean()).isTrue();
        assertThat(detail.path("reached").asBoolean()).isTrue();
        assertThat(detail.toString()).doesNotContain(email);

        ops.post("/api/ops/disputes/" + dispute + "/messages", Map.of("text", "Who can say so?"))
                .expect(201);
        assertThat(letter(email, "We have written to you")).contains("Who can say so?");
        ops.post(
                        "/api/ops/disputes/" + dispute + "/decision",
                        Map.of("outcome", "WITHDRAWN", "reason", "The till shows it."))
                .expect(200);
        assertThat(letter(email, "We have decided")).contains("The till shows it.");
        Patience.until(() -> debtState(alert), "WITHDRAWN"::equals, SOON);
        Payer later = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(later.browser(), token, later.email()).expect(201);
        story.letter(later.browser(), "WITHDRAWN");
        assertThat(later.browser()
                        .get("/api/portal/disputes/" + dispute)
                        .expect(200)
                        .json()
                        .at("/messages")
                        .findValuesAsText("text"))
                .containsExactly("Who can say so?", "The till shows it.");
    }

    @Test
    void whatIsWrittenUnderReviewIsADisputeFromTheMomentOfTheApprovalAndNothingIsEverOwed() {
        String alert = story.confirmedAlert(OWED);
        String token = story.token(alert);
        write(Map.of("token", token, "statement", "Not me.")).expect(204);
        Payer payer = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(payer.browser(), token, payer.email()).expect(201);

        story.approve(alert);

        assertThat(debtState(alert)).isEqualTo("DISPUTED");
        String dispute = disputeOf(alert);
        assertThat(story.letter(payer.browser(), "DISPUTED").path("owed").isNull())
                .isTrue();
        assertThat(payer.browser()
                        .get("/api/portal/disputes/" + dispute)
                        .expect(200)
                        .text("statement"))
                .isEqualTo("Not me.");
        assertThat(ops.get("/api/ops/disputes/" + dispute)
                        .json()
                        .path("reached")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatSomebodyPaysMeanwhileIsDisputedByCodeAllTheSame() {
        String alert = story.confirmedAlert(OWED);
        story.approve(alert);
        String token = story.token(alert);
        pay(story.payerFor(alert));

        write(Map.of("token", token, "statement", "Not me.")).expect(204);

        disputeOf(alert);
        assertThat(debtState(alert)).isEqualTo("DISPUTED");
    }

    @Test
    void whoeverWritesAboutWhatIsDisputedIsHeardInThatDisputeAndAnswered() {
        String alert = story.confirmedAlert(OWED);
        story.approve(alert);
        List<String> codes = Stream.generate(() -> story.token(alert)).limit(4).toList();
        write(Map.of("token", codes.get(0), "statement", "Not me.")).expect(204);
        String dispute = disputeOf(alert);

        String first = Story.newEmail();
        write(Map.of("token", codes.get(1), "statement", "I was at work. " + SCRIPT, "email", first))
                .expect(204);
        letter(first, "We have your dispute");
        String second = Story.newEmail();
        write(Map.of("token", codes.get(2), "statement", "Ask my boss.", "email", second))
                .expect(204);
        assertThat(letter(second, "We have what you wrote")).doesNotContain(first);

        JsonNode detail = ops.get("/api/ops/disputes/" + dispute).expect(200).json();
        assertThat(detail.path("reached").asBoolean()).isTrue();
        assertThat(detail.at("/conversation/messages").findValuesAsText("text"))
                .containsExactly("I was at work. " + SCRIPT, "Ask my boss.");
        assertThat(detail.at("/conversation/messages").findValuesAsText("byCode"))
                .containsOnly("true");
        assertThat(disputesOf(alert)).isOne();

        ops.post("/api/ops/disputes/" + dispute + "/decision", Map.of("outcome", "STANDS", "reason", "It shows."))
                .expect(200);
        assertThat(letter(first, "We have decided")).contains("It shows.");
        Patience.until(() -> debtState(alert), "OPEN"::equals, SOON);
        String third = Story.newEmail();
        write(Map.of("token", codes.get(3), "statement", "Still not me.", "email", third))
                .expect(204);
        assertThat(letter(third, "This was decided before")).contains("the claim stands");
        assertThat(disputesOf(alert)).isOne();
        assertThat(ops.get("/api/ops/disputes/" + dispute).expect(200).body()).contains("Still not me.");
        // A day later nobody is written to any more, and what was written lies in the dispute alone.
        aDayPasses(dispute);
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from dispute where id = ? and email is not null",
                                UUID.fromString(dispute)),
                kept -> kept == 0,
                SOON);
        assertThat(penny.database()
                        .number(
                                "select count(*) from written_dispute w join dispute d on d.store_id = w.store_id"
                                        + " where d.id = ? and w.settled_at is not null and (w.statement is not null or w.email is not null)",
                                UUID.fromString(dispute)))
                .isZero();
    }

    @Test
    void anAddressLeftWithACodeIsForgottenAlsoWhereWhoDisputesCannotBeWrittenTo() {
        String alert = story.confirmedAlert(OWED);
        String code = story.token(alert);
        story.approve(alert);
        Payer unconfirmed = story.payerFor(alert);
        String incident = penny.database().text("select id from theft where alert_id = ?", UUID.fromString(alert));
        unconfirmed
                .browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Not me."))
                .expect(201);
        String dispute = disputeOf(alert);
        write(Map.of("token", code, "statement", "Nor me.", "email", Story.newEmail()))
                .expect(204);
        Patience.until(() -> addressesIn(dispute), kept -> kept == 1, SOON);

        ops.post("/api/ops/disputes/" + dispute + "/decision", Map.of("outcome", "STANDS", "reason", "It shows."))
                .expect(200);
        aDayPasses(dispute);

        Patience.until(() -> addressesIn(dispute), kept -> kept == 0, SOON);
    }

    private long addressesIn(String dispute) {
        return penny.database()
                .number(
                        "select count(*) from dispute_message where dispute_id = ? and email is not null",
                        UUID.fromString(dispute));
    }

    /** Since it was decided. */
    private void aDayPasses(String dispute) {
        Patience.until(
                () -> penny.database()
                        .change(
                                "update scheduled_tasks set execution_time = now()"
                                        + " where task_name = 'forget-writer' and task_instance like ?",
                                "%" + dispute),
                waiting -> waiting == 1,
                SOON);
    }

    @Test
    void whoHasACodeShowsAReceiptWithTheirWordsAndNothingElseOfTheirs() throws Exception {
        String alert = story.confirmedAlert(OWED);
        String token = story.token(alert);
        String silent = story.token(alert);
        attach("x".repeat(40), "receipt.png", PICTURE).expectProblem(404, "token-unknown");
        attach(token, "page.html", "<html></html>".getBytes(StandardCharsets.UTF_8))
                .expectProblem(415, "attachment-kind");
        attach(token, " ", PICTURE).expectProblem(400, "invalid-value");
        penny.nobody()
                .upload("/api/portal/written-disputes/files?name=a.png", "image/png", PICTURE)
                .expectProblem(400, "invalid-value");
        List<Answer> many = Together.run(Stream.<Callable<Answer>>generate(() -> () -> attach(token, "r.png", PICTURE))
                .limit(18)
                .toList());
        assertThat(many).filteredOn(answer -> answer.status() == 201).hasSize(15);
        assertThat(many).filteredOn(answer -> answer.status() == 409).hasSize(3);
        String others = attach(silent, "never said.png", PICTURE).expect(201).text("id");
        List<String> taken = many.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.text("id"))
                .toList();

        // They think better of most, and what waits with another code is none of theirs.
        List<String> chosen =
                Stream.concat(taken.stream().limit(4), Stream.of(others)).toList();
        write(Map.of("token", token, "statement", "I paid.", "files", List.of("x")))
                .expectProblem(400, "invalid-value");
        write(Map.of("token", token, "statement", "I paid.", "files", chosen)).expect(204);
        attach(token, "late.png", PICTURE).expectProblem(409, "already-disputed");
        story.approve(alert);

        String dispute = disputeOf(alert);
        JsonNode files =
                ops.get("/api/ops/disputes/" + dispute).expect(200).json().at("/conversation/files");
        assertThat(files.findValuesAsText("name")).hasSize(4).containsOnly("r.png");
        assertThat(ops.bytes("/api/ops/disputes/" + dispute + "/files/"
                                + files.get(0).path("id").asText())
                        .body())
                .isEqualTo(PICTURE);
        assertThat(waiting()).isOne();

        // The other code is over, and nothing was said with it.
        penny.database()
                .change("update scheduled_tasks set execution_time = now() where task_name = 'forget-written-files'");
        Patience.until(this::waiting, left -> left == 0, SOON);
        for (String gone : List.of(taken.get(4), others)) {
            assertThat(penny.evidenceFile(gone)).doesNotExist();
        }
        JsonNode left = ops.get("/api/ops/disputes/" + dispute).json().at("/conversation/files");
        assertThat(left).hasSize(4);
    }

    private long waiting() {
        return penny.database().number("select count(*) from written_file");
    }

    private Answer attach(String token, String name, byte[] bytes) {
        return penny.nobody()
                .withHeader("Penny-Code", token)
                .upload(
                        "/api/portal/written-disputes/files?name="
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"),
                        "image/png",
                        bytes);
    }

    private long disputesOf(String alert) {
        return penny.database()
                .number(
                        "select count(*) from dispute d join theft t on t.id = d.theft_id where t.alert_id = ?",
                        UUID.fromString(alert));
    }

    @Test
    void aCodeThatOpensNothingDisputesNothing() {
        String alert = story.confirmedAlert(OWED);
        String token = story.token(alert);
        write(Map.of("token", "x".repeat(40), "statement", "Not me.")).expectProblem(404, "token-unknown");
        assertThat(write(Map.of("token", token, "statement", " "))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/statement");
        assertThat(write(Map.of("token", token, "statement", "Not me.", "email", "nobody"))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/email");
        String late = story.token(alert);
        penny.database()
                .change(
                        "update qr_token set expires_at = now() - interval '1 minute' where id = (select id from qr_token"
                                + " where alert_id = ? order by created_at desc limit 1)",
                        UUID.fromString(alert));
        write(Map.of("token", late, "statement", "Not me.")).expectProblem(410, "token-expired");
        story.reject(alert);
        String email = Story.newEmail();
        write(Map.of("token", token, "statement", "Not me.", "email", email)).expect(204);
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from written_dispute where alert_id = ? and settled_at is not null",
                                UUID.fromString(alert)),
                settled -> settled == 1,
                SOON);
        assertThat(penny.database()
                        .number(
                                "select count(*) from debt d join theft t on t.id = d.theft_id where t.alert_id = ?",
                                UUID.fromString(alert)))
                .isZero();
        assertThat(letter(email, "Nothing is claimed of you")).contains("nothing is owed");
    }

    private void pay(Payer payer) {
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(payer.browser(), checkout.text("id"));
    }

    private Answer write(Map<String, ?> words) {
        return penny.nobody().post("/api/portal/written-disputes", words);
    }

    private String disputeOf(String alert) {
        return Patience.until(
                () -> penny.database()
                        .text(
                                "select max(d.id::text) from dispute d join theft t on t.id = d.theft_id where t.alert_id = ?",
                                UUID.fromString(alert)),
                id -> id != null,
                SOON);
    }

    private String debtState(String alert) {
        return penny.database()
                .text(
                        "select d.state from debt d join theft t on t.id = d.theft_id where t.alert_id = ?",
                        UUID.fromString(alert));
    }

    /** The one letter to them about that. */
    private String letter(String email, String subject) {
        List<String> found =
                Patience.until(() -> penny.letters().to(email, subject), letters -> !letters.isEmpty(), SOON);
        assertThat(found).hasSize(1);
        return penny.nobody().get(found.get(0)).expect(200).body();
    }
}
