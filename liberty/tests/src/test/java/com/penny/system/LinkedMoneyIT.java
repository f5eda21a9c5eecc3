package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Database.Held;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import com.penny.system.kit.WrongLinks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was owed, paid and disputed goes with an incident that is put right, or back to whoever paid (O2, F3). */
@Tag("thorough")
@Product
class LinkedMoneyIT {

    private static final String MISTAKE = "Something was linked to you by mistake";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final WrongLinks links;
    private final Neighbours neighbours;

    LinkedMoneyIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.links = new WrongLinks(penny);
        this.neighbours = new Neighbours(penny);
    }

    @Test
    void whatWasPaidForSomebodyElseGoesBackAndIsOwedByThem() {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String strangers = links.seenHereAlert(person, 3000);
        String receipt = links.pay(payer);
        long accrued = story.accrued();
        confirmed(payer);

        String correction = links.propose(person, links.split(null, strangers));
        links.accept(correction);

        UUID stranger = Patience.until(() -> links.ownerOf(strangers), owner -> !owner.equals(person), SOON);
        JsonNode letter = Patience.until(
                () -> payer.browser().get("/api/portal/incidents").expect(200).json(),
                mine -> mine.path("incidents").size() == 1,
                SOON);
        assertThat(letter.at("/incidents/0/state").asText()).isEqualTo("PAID");
        assertThat(letter.at("/incidents/0/amount/minor").asLong()).isEqualTo(2000);
        assertThat(story.accrued()).isEqualTo(accrued - 300);
        assertThat(refundOf(strangers)).isEqualTo(3000);
        JsonNode paper = payer.browser()
                .get("/api/portal/receipts/" + receipt)
                .expect(200)
                .json();
        assertThat(line(paper, 3000).at("/returned/minor").asLong()).isEqualTo(3000);
        assertThat(line(paper, 3000).path("incidentId").isNull()).isTrue();
        assertThat(line(paper, 2000).path("returned").isNull()).isTrue();
        assertThat(payer.browser()
                        .get("/api/portal/receipts/" + receipt + "/document")
                        .status())
                .isEqualTo(200);
        told(payer);

        followsOnceHoweverOften(correction, person, strangers);
        Payer theRightOne = links.payerFor(strangers);
        assertThat(theRightOne
                        .browser()
                        .get("/api/portal/incidents")
                        .json()
                        .at("/owed/minor")
                        .asLong())
                .isEqualTo(3000);
        links.pay(theRightOne);
        assertThat(story.accrued()).isEqualTo(accrued);
        assertThat(links.personOf(theRightOne)).isEqualTo(stranger);
        assertThat(penny.database()
                        .number(
                                "select sum(e.amount_minor) from ledger_entry e join debt_payment p on p.id = e.debt_payment_id"
                                        + " where e.account = 'STORE_PAYABLE' and p.theft_id = ?",
                                links.incidentOf(strangers)))
                .isEqualTo(-300);
    }

    private void followsOnceHoweverOften(String correction, UUID person, String moved) {
        long entries = penny.database().number("select count(*) from ledger_entry");
        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select 'incident-relinked', store_id || '/' || id || '/' || ?, now(), false, 1 from theft"
                                + " where offender_id = ? or alert_id = ?",
                        correction,
                        person,
                        UUID.fromString(moved));
        neighbours.settled();
        assertThat(penny.database().number("select count(*) from ledger_entry")).isEqualTo(entries);
        assertThat(links.stateOf(moved)).isEqualTo("OPEN");
    }

    @Test
    void whoCameByItsCodeGoesWithTheIncidentAndHasBackWhatTheyPaidForTheOther() {
        Payer first = story.payer(2000);
        UUID person = links.personOf(first);
        String second = links.seenHereAlert(person, 3000);
        String code = links.codeBeforeApproval(second);
        Payer payer = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(payer.browser(), code, payer.email()).expect(201);
        Patience.until(
                () -> payer.browser().get("/api/portal/incidents").json().path("incidents"),
                seen -> seen.size() == 2,
                SOON);
        links.pay(payer);

        links.accept(links.propose(person, links.split(null, second)));

        JsonNode theirs = Patience.until(
                () -> payer.browser().get("/api/portal/incidents").expect(200).json(),
                mine -> mine.path("incidents").size() == 1,
                SOON);
        assertThat(theirs.at("/incidents/0/amount/minor").asLong()).isEqualTo(3000);
        assertThat(theirs.at("/incidents/0/state").asText()).isEqualTo("PAID");
        assertThat(story.letter(first.browser(), "OPEN").at("/owed/minor").asLong())
                .isEqualTo(2000);
    }

    @Test
    void whoSaidThatItWasNotThemWasRightAndTheNextMayDisputeAnew() {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String strangers = links.seenHereAlert(person, 3000);
        String dispute = payer.browser()
                .post(
                        "/api/portal/incidents/" + links.incidentOf(strangers) + "/disputes",
                        Map.of("statement", "Not me"))
                .expect(201)
                .text("id");

        links.accept(links.propose(person, links.split(null, strangers)));

        Patience.until(
                () -> payer.browser()
                        .get("/api/portal/disputes/" + dispute)
                        .expect(200)
                        .json(),
                mine -> mine.at("/dispute/state").asText().equals("WITHDRAWN"),
                SOON);
        // What a correction has ended stays to be read.
        penny.ops().get("/api/ops/disputes/" + dispute).expect(200);
        Payer theRightOne = links.payerFor(strangers);
        assertThat(story.letter(theRightOne.browser(), "OPEN").at("/owed/minor").asLong())
                .isEqualTo(3000);
        assertThat(theRightOne.browser().get("/api/portal/disputes").json().path("items"))
                .isEmpty();
        theRightOne
                .browser()
                .post(
                        "/api/portal/incidents/" + links.incidentOf(strangers) + "/disputes",
                        Map.of("statement", "Nor me"))
                .expect(201);
        assertThat(penny.database()
                        .number("select count(*) from network_contest where theft_id = ?", links.incidentOf(strangers)))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void whatWasSaidWithTheCodeOfAnIncidentGoesWithItAndIsNotReadByWhoHadItWrongly() {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String strangers = links.seenHereAlert(person, 3000);
        String dispute = disputed(payer, strangers);
        String email = Story.newEmail();
        penny.nobody()
                .post(
                        "/api/portal/written-disputes",
                        Map.of(
                                "token",
                                links.codeBeforeApproval(strangers),
                                "statement",
                                "I am somebody else.",
                                "email",
                                email))
                .expect(204);
        Patience.until(() -> said(dispute), words -> words.contains("I am somebody else."), SOON);
        assertThat(payer.browser()
                        .get("/api/portal/disputes/" + dispute)
                        .expect(200)
                        .body())
                .doesNotContain("I am somebody else.");

        links.accept(links.propose(person, links.split(null, strangers)));

        Patience.until(() -> links.ownerOf(strangers), owner -> !owner.equals(person), SOON);
        assertThat(links.stateOf(strangers)).isEqualTo("DISPUTED");
        String theirs = penny.database()
                .text(
                        "select id from dispute where theft_id = ? and state = 'OPEN' and account_id is null",
                        links.incidentOf(strangers));
        assertThat(penny.ops()
                        .get("/api/ops/disputes/" + theirs)
                        .expect(200)
                        .json()
                        .at("/conversation/statement")
                        .asText())
                .isEqualTo("I am somebody else.");
        assertThat(said(dispute)).doesNotContain("I am somebody else.");
        Patience.until(() -> penny.letters().to(email, "We have your dispute").size(), letters -> letters == 1, SOON);
    }

    @Test
    void whoIsLinkedByMistakeDoesNotReadWhatTheCodeOfAnIncidentHasSaid() {
        Payer wrong = story.payer(2000);
        String strangers = links.seenHereAlert(links.personOf(wrong), 3000);
        penny.nobody()
                .post(
                        "/api/portal/written-disputes",
                        Map.of("token", links.codeBeforeApproval(strangers), "statement", "I am Berta."))
                .expect(204);
        String dispute = Patience.until(
                () -> penny.database()
                        .text("select max(id::text) from dispute where theft_id = ?", links.incidentOf(strangers)),
                found -> found != null,
                SOON);

        assertThat(wrong.browser()
                        .get("/api/portal/disputes")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        wrong.browser().get("/api/portal/disputes/" + dispute).expectProblem(404, "not-found");
        wrong.browser()
                .post("/api/portal/disputes/" + dispute + "/messages", Map.of("text", "Nor me."))
                .expectProblem(404, "not-found");
        wrong.browser()
                .post(
                        "/api/portal/incidents/" + links.incidentOf(strangers) + "/disputes",
                        Map.of("statement", "Not me"))
                .expectProblem(409, "disputed-by-code");

        // Who comes in with that code has said it, and reads what became of it.
        Payer berta = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(berta.browser(), links.codeBeforeApproval(strangers), berta.email())
                .expect(201);
        Patience.until(
                () -> berta.browser().get("/api/portal/disputes/" + dispute).status(), status -> status == 200, SOON);
        assertThat(berta.browser().get("/api/portal/disputes/" + dispute).text("statement"))
                .isEqualTo("I am Berta.");
        wrong.browser().get("/api/portal/disputes/" + dispute).expectProblem(404, "not-found");
    }

    private String said(String dispute) {
        return penny.ops().get("/api/ops/disputes/" + dispute).expect(200).body();
    }

    @Test
    void whatWentBackIsNotToldToTheStoreAsPaid() {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String strangers = links.seenHereAlert(person, 3000);
        links.pay(payer);
        assertThat(paid(person)).isEqualTo(5000);

        withdraw(disputed(payer, strangers)).expect(200);

        Patience.until(() -> links.stateOf(strangers), "WITHDRAWN"::equals, SOON);
        assertThat(paid(person)).isEqualTo(2000);
    }

    @Test
    void aClaimIsWithdrawnOnceAlsoWhereItsLinkIsCorrectedMeanwhile() throws Exception {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String strangers = links.seenHereAlert(person, 3000);
        links.pay(payer);
        String dispute = disputed(payer, strangers);
        String correction = links.propose(person, links.split(null, strangers));

        Together.run(List.<Callable<Answer>>of(
                () -> withdraw(dispute),
                () -> penny.secondReviewer().post(WrongLinks.decision(correction, "acceptance"))));

        Patience.until(() -> links.ownerOf(strangers), owner -> !owner.equals(person), SOON);
        Patience.until(this::followed, waiting -> waiting == 0, SOON);
        // Whoever was faster: what was paid for it goes back once, and the one who paid owes nothing for it.
        assertThat(penny.database()
                        .number(
                                "select count(*) from refund r join debt_payment p on p.id = r.debt_payment_id"
                                        + " join debt d on d.id = p.debt_id where d.theft_id = ?",
                                links.incidentOf(strangers)))
                .isOne();
        assertThat(links.stateOf(strangers)).isIn("OPEN", "WITHDRAWN");
        String state = penny.database().text("select state from dispute where id = ?", UUID.fromString(dispute));
        assertThat(state).isEqualTo("WITHDRAWN");
        assertThat(story.letter(payer.browser(), "PAID").path("owed").isNull()).isTrue();
    }

    private long followed() {
        return penny.database()
                .number("select count(*) from scheduled_tasks where execution_time < now() + interval '1 hour' and"
                        + " (task_name like 'dispute-%' or task_name like 'incident-%')");
    }

    private String disputed(Payer payer, String alert) {
        return payer.browser()
                .post("/api/portal/incidents/" + links.incidentOf(alert) + "/disputes", Map.of("statement", "Not me"))
                .expect(201)
                .text("id");
    }

    private Answer withdraw(String dispute) {
        return penny.ops()
                .post(
                        "/api/ops/disputes/" + dispute + "/decision",
                        Map.of("outcome", "WITHDRAWN", "reason", "The till shows it."));
    }

    private long paid(UUID person) {
        return story.staff()
                .get(story.inStore("/people/" + person))
                .expect(200)
                .json()
                .at("/person/settled/minor")
                .asLong();
    }

    @Test
    void whatWasOnItsWayDoesNotPayForSomebodyElse() throws Exception {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String strangers = links.seenHereAlert(person, 3000);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        String correction = links.propose(person, links.split(null, strangers));
        try (Held held = penny.database().hold("checkout", UUID.fromString(checkout.text("id")))) {
            story.pay(checkout.text("url"));
            links.accept(correction);
            Patience.until(() -> links.ownerOf(strangers), owner -> !owner.equals(person), SOON);
        }

        String receipt = story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
        JsonNode paper = payer.browser()
                .get("/api/portal/receipts/" + receipt)
                .expect(200)
                .json();
        assertThat(paper.at("/goesBack/minor").asLong()).isEqualTo(3000);
        assertThat(links.stateOf(strangers)).isEqualTo("OPEN");
        assertThat(story.letter(payer.browser(), "PAID").path("owed").isNull()).isTrue();
    }

    @Test
    void whatIsPaidWhileTwoAreFoundToBeOneStandsAndNothingGoesBack() {
        Payer payer = story.payer(2000);
        UUID person = links.personOf(payer);
        String paidFor = links.alertOf(payer);
        UUID other = links.seenHere(3000);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        String correction = links.propose(person, WrongLinks.merge(other));
        try (Held held = penny.database().hold("checkout", UUID.fromString(checkout.text("id")))) {
            story.pay(checkout.text("url"));
            links.accept(correction);
            Patience.until(() -> links.ownerOf(paidFor), other::equals, SOON);
        }

        String receipt = story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
        JsonNode paper = payer.browser()
                .get("/api/portal/receipts/" + receipt)
                .expect(200)
                .json();
        assertThat(paper.path("goesBack").isNull()).isTrue();
        assertThat(links.stateOf(paidFor)).isEqualTo("PAID");
        // What the other one owed is owed by both of them now, who are one.
        Patience.until(
                () -> story.letter(payer.browser(), "PAID").at("/owed/minor").asLong(), owed -> owed == 3000, SOON);
    }

    @Test
    void aMergeThatWasWrongIsTakenApartAgainAndWhoSawTooMuchIsTold() {
        Known known = neighbours.inBoth(Map.of("reason", "Seen"));
        Payer knownPayer = story.payerFor(known.alert());
        Payer payer = story.payer(3000);
        confirmed(knownPayer);
        confirmed(payer);
        UUID other = links.personOf(payer);
        String theirs = links.alertOf(payer);
        links.accept(links.propose(other, WrongLinks.merge(known.offenderId())));
        Patience.until(() -> links.ownerOf(theirs), known.offenderId()::equals, SOON);
        assertThat(seenBy(payer)).isEqualTo(3);
        assertThat(seenBy(knownPayer)).isEqualTo(3);

        links.accept(links.propose(known.offenderId(), links.split(other, theirs)));

        Patience.until(() -> links.ownerOf(theirs), other::equals, SOON);
        assertThat(seenBy(payer)).isEqualTo(1);
        assertThat(seenBy(knownPayer)).isEqualTo(2);
        assertThat(story.letter(payer.browser(), "OPEN").at("/owed/minor").asLong())
                .isEqualTo(3000);
        told(payer);
        told(knownPayer);
        story.staff().get(story.inStore("/people/" + other)).expect(200);
        assertThat(penny.reviewer()
                        .get("/api/known-people/" + other)
                        .json()
                        .at("/person/mergedInto")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoeverGetsAnIncidentThatTheyNeverSawIsNotToldOfAMistake() {
        Payer right = story.payer(3000);
        confirmed(right);
        Payer wrong = story.payer(2000);
        confirmed(wrong);
        String strangers = links.seenHereAlert(links.personOf(wrong), 1000);

        links.accept(links.propose(links.personOf(wrong), links.split(links.personOf(right), strangers)));

        told(wrong);
        assertThat(seenBy(right)).isEqualTo(2);
        assertThat(penny.letters().to(right.email(), MISTAKE)).isEmpty();
    }

    private void told(Payer payer) {
        Patience.until(() -> penny.letters().to(payer.email(), MISTAKE), letters -> letters.size() == 1, SOON);
    }

    private static int seenBy(Payer payer) {
        return payer.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .path("incidents")
                .size();
    }

    private static JsonNode line(JsonNode receipt, long minor) {
        return StreamSupport.stream(receipt.path("lines").spliterator(), false)
                .filter(line -> line.at("/amount/minor").asLong() == minor)
                .findFirst()
                .orElseThrow();
    }

    private long refundOf(String alert) {
        return penny.database()
                .number(
                        "select sum(r.amount_minor) from refund r join debt_payment p on p.id = r.debt_payment_id"
                                + " where p.theft_id = ?",
                        links.incidentOf(alert));
    }

    private void confirmed(Payer payer) {
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", payer.email()));
    }
}
