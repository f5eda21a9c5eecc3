package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.RightsRequests;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.WrongLinks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two codes of one incident may be two people's, and one code may lead to several incidents (P4). */
@Tag("thorough")
@Product
class CodeBearersIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final WrongLinks links;
    private final Browser ops;

    CodeBearersIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.links = new WrongLinks(penny);
        this.ops = penny.ops();
    }

    @Test
    void whoCameInWithAnotherCodeReadsNothingOfItAndStillMayDispute() {
        String alert = story.confirmedAlert(2000);
        String annas = story.token(alert);
        String bobs = story.token(alert);
        story.approve(alert);
        Payer bob = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(bob.browser(), bobs, bob.email()).expect(201);
        write(Map.of("token", annas, "statement", "I am Anna."));
        String dispute = disputeOf(alert);

        unread(bob, dispute);
        dispute(bob, alert).expectProblem(409, "disputed-by-code");
        Payer anna = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(anna.browser(), annas, anna.email()).expect(201);
        Patience.until(
                () -> anna.browser().get("/api/portal/disputes/" + dispute).status(), status -> status == 200, SOON);
        unread(bob, dispute);

        stands(dispute);
        story.letter(bob.browser(), "OPEN");
        dispute(anna, alert).expectProblem(409, "dispute-decided");
        String own = dispute(bob, alert).expect(201).text("id");
        dispute(bob, alert).expectProblem(409, "already-disputed");
        anna.browser().get("/api/portal/disputes/" + dispute).expect(200);
        stands(own);
        story.letter(bob.browser(), "OPEN");
        dispute(bob, alert).expectProblem(409, "dispute-decided");
    }

    private void unread(Payer person, String dispute) {
        assertThat(person.browser()
                        .get("/api/portal/disputes")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        person.browser().get("/api/portal/disputes/" + dispute).expectProblem(404, "not-found");
    }

    @Test
    void whatPennyAnswersIsReadByWhoDisputedAndSentToNobodyElse() {
        String alert = story.confirmedAlert(2000);
        String bertas = story.token(alert);
        String others = story.token(alert);
        story.approve(alert);
        write(Map.of("token", bertas, "statement", "I am Berta."));
        String dispute = disputeOf(alert);
        Payer berta = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(berta.browser(), bertas, berta.email()).expect(201);
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", berta.email()));
        Patience.until(
                () -> berta.browser().get("/api/portal/disputes/" + dispute).status(), status -> status == 200, SOON);
        String email = Story.newEmail();
        write(Map.of("token", others, "statement", "Nor me.", "email", email));
        letter(email, "We have what you wrote");

        ops.post("/api/ops/disputes/" + dispute + "/messages", Map.of("text", "Who can say so?"))
                .expect(201);

        assertThat(letter(berta.email(), "We have written to you")).doesNotContain("Who can say so?");
        assertThat(penny.letters().to(email, "We have written to you")).isEmpty();
        JsonNode seen = ops.get("/api/ops/disputes/" + dispute).expect(200).json();
        assertThat(seen.path("reached").asBoolean()).isTrue();
        assertThat(seen.path("byLetter").asBoolean()).isFalse();
    }

    @Test
    void whatIsShownAboutTwoIncidentsLiesWithBothAndGoesWithTheLast() {
        String first = story.confirmedAlert(2000);
        UUID person = story.approve(first, Map.of("reason", "Seen"));
        String second = links.seenHereAlert(person, 3000);
        String code = story.token(first);
        String receipt = penny.nobody()
                .withHeader("Penny-Code", code)
                .upload("/api/portal/written-disputes/files?name=receipt.png", "image/png", RightsRequests.PICTURE)
                .expect(201)
                .text("id");
        write(Map.of("token", code, "statement", "I paid for both.", "files", List.of(receipt)));
        String about = disputeOf(first);
        String aboutTheOther = disputeOf(second);
        assertThat(shown(about)).containsExactly(receipt);
        assertThat(shown(aboutTheOther)).containsExactly(receipt);

        links.accept(links.propose(person, links.split(null, second)));

        Patience.until(() -> shown(aboutTheOther), List::isEmpty, SOON);
        assertThat(shown(about)).containsExactly(receipt);
        assertThat(ops.bytes("/api/ops/disputes/" + about + "/files/" + receipt).body())
                .isEqualTo(RightsRequests.PICTURE);
        assertThat(penny.evidenceFile(receipt)).exists();

        // Something of theirs stays, which nobody has said anything about.
        links.seenHereAlert(person, 1000);
        links.accept(links.propose(person, links.split(null, first)));

        Patience.until(() -> shown(about), List::isEmpty, SOON);
        penny.awaitNoBytes(receipt);
    }

    @Test
    void whoDisputedIsWhoseItIsAgainWhereAMergeIsTakenApart() {
        UUID merged = links.seenHere(1000);
        String alert = story.confirmedAlert(2000);
        UUID person = story.approve(alert, Map.of("reason", "Seen"));
        write(Map.of("token", story.token(alert), "statement", "Not me."));
        String dispute = disputeOf(alert);
        links.accept(links.propose(person, WrongLinks.merge(merged)));
        Patience.until(() -> links.ownerOf(alert), merged::equals, SOON);

        links.accept(links.propose(merged, links.split(person, alert)));

        Patience.until(() -> links.ownerOf(alert), person::equals, SOON);
        assertThat(penny.database()
                        .text("select state || ' ' || offender_id from dispute where id = ?", UUID.fromString(dispute)))
                .isEqualTo("OPEN " + person);
        assertThat(links.stateOf(alert)).isEqualTo("DISPUTED");
    }

    private void write(Map<String, ?> words) {
        penny.nobody().post("/api/portal/written-disputes", words).expect(204);
    }

    private Answer dispute(Payer person, String alert) {
        return person.browser()
                .post("/api/portal/incidents/" + links.incidentOf(alert) + "/disputes", Map.of("statement", "Not me"));
    }

    private void stands(String dispute) {
        ops.post("/api/ops/disputes/" + dispute + "/decision", Map.of("outcome", "STANDS", "reason", "It shows."))
                .expect(200);
    }

    private List<String> shown(String dispute) {
        return ops.get("/api/ops/disputes/" + dispute)
                .expect(200)
                .json()
                .at("/conversation/files")
                .findValuesAsText("id");
    }

    private String disputeOf(String alert) {
        return Patience.until(
                () -> penny.database()
                        .text("select max(id::text) from dispute where theft_id = ?", links.incidentOf(alert)),
                id -> id != null,
                SOON);
    }

    private String letter(String email, String subject) {
        List<String> found =
                Patience.until(() -> penny.letters().to(email, subject), letters -> !letters.isEmpty(), SOON);
        assertThat(found).hasSize(1);
        return penny.nobody().get(found.get(0)).expect(200).body();
    }
}
