package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.system.kit.Story.Payer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A store in which everything has happened once, and what nobody else may ever read of it. */
public final class FilledStore {

    /** Stands in everything that people of the store have written. */
    private static final String WORDS = "Ultramarine umbrella";

    private final Penny penny;
    private final Story story;
    private final Browser admin;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> storesBytes = new ArrayList<>();
    private final List<String> personsBytes = new ArrayList<>();
    private Payer payer;

    /** @param lostMinor what was lost, in minor units of the euro */
    public FilledStore(Penny penny, long lostMinor) {
        this.penny = penny;
        this.story = new Story(penny);
        this.admin = penny.admin();
        haveAnIncident(lostMinor);
        havePeopleTold();
        haveColleagues();
        askPenny();
        letSomebodyElsePay();
        askForOtherCodes();
        leaveWhatStripeSaid();
        haveJobsDone();
        accountByHand(penny.store());
        accountByHand(penny.otherStore());
        knowSomebody();
        keepSomebodyFromTheNetwork();
        doubtSomebody();
        askForRights();
        holdEvidence();
        havePayoutAccounts();
        nothingIsLeftToDo();
    }

    /** Its ids and those of what is in it, by the names that paths give them. */
    public Map<String, String> ids() {
        return Collections.unmodifiableMap(ids);
    }

    public List<String> storesBytes() {
        return List.copyOf(storesBytes);
    }

    /** Those of the incident of the person who has paid. */
    public List<String> personsBytes() {
        return List.copyOf(personsBytes);
    }

    /** The person concerned, who has paid. */
    public Browser payer() {
        return payer.browser();
    }

    private void haveAnIncident(long lostMinor) {
        String alert = story.confirmedAlert(lostMinor);
        ids.put("storeId", penny.store().id());
        ids.put("cameraId", penny.camera().id());
        ids.put("alertId", alert);
        ids.put("reviewId", story.review(alert).substring("/api/reviews/".length()));
        ids.put("clipId", penny.database().text("select id from clip where alert_id = ?", UUID.fromString(alert)));
        ids.put(
                "organisationId",
                penny.database()
                        .text(
                                "select organisation_id from store where id = ?",
                                UUID.fromString(penny.store().id())));
        String inAlert = story.inStore("/alerts/" + alert);
        story.staff().post(inAlert + "/comments", Map.of("text", WORDS)).expect(201);
        ids.put(
                "bundleId",
                story.staff()
                        .post(inAlert + "/bundles", Map.of("includeClip", true))
                        .expect(201)
                        .text("id"));
        story.approve(alert);
        havePaid(alert);
        disputeIt();
        JsonNode person = story.staff().get(story.inStore("/people")).json().at("/items/0");
        ids.put("personId", person.path("id").asText());
        story.staff()
                .post(
                        story.inStore("/missed-incidents"),
                        Map.of("id", UUID.randomUUID(), "seen", WORDS + " left without us"))
                .expect(201);

        storesBytes.addAll(personsBytes);
        storesBytes.addAll(List.of(
                penny.store().name(),
                penny.camera().id(),
                ids.get("personId"),
                person.path("reference").asText(),
                ids.get("reviewId"),
                WORDS,
                "Olive oil"));
    }

    private void havePaid(String alert) {
        payer = story.payerFor(alert);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        ids.put("checkoutId", checkout.text("id"));
        ids.put(
                "number",
                story.paid(payer.browser(), checkout.text("id"))
                        .path("receiptNumber")
                        .asText());
        ids.put(
                "paymentId",
                penny.database().text("select id from payment where receipt_number = ?", ids.get("number")));
        ids.put(
                "incidentId",
                payer.browser()
                        .get("/api/portal/incidents")
                        .json()
                        .at("/incidents/0/id")
                        .asText());
        personsBytes.addAll(List.of(
                alert,
                ids.get("bundleId"),
                ids.get("number"),
                ids.get("checkoutId"),
                payer.email(),
                ids.get("clipId"),
                ids.get("incidentId")));
    }

    /** So that a page of one goes on. */
    private void letSomebodyElsePay() {
        Payer other = story.payer(1990);
        Answer checkout = other.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(other.browser(), checkout.text("id"));
    }

    /** Of which one is tried again and one set aside by whoever may, and two stay, so that a page of one goes on. */
    private void leaveWhatStripeSaid() {
        penny.database()
                .change("insert into stripe_event (id, type, object_id, received_at, failures, failure, dead_at)"
                        + " select 'evt_filled_' || n, 'charge.refunded', 'ch_filled', now(), 5, 'Problem', now()"
                        + " from generate_series(1, 4) n on conflict do nothing");
        penny.database()
                .change(
                        "insert into reconciliation (id, from_at, to_at, asked_at, finished_at, movements, differences)"
                                + " select gen_random_uuid(), now() - interval '1 day', now(), now(), now(), 0, 0 from generate_series(1, 2)");
        penny.database()
                .change(
                        "insert into reconciliation_difference (id, kind, stripe_id, stripe_type, stripe_minor, currency, at, found_at,"
                                + " state) select gen_random_uuid(), 'MOVEMENT_OF_NOBODY', 'txn_filled_' || n, 'adjustment', 1, 'EUR', now(), now(),"
                                + " case when n < 5 then 'OPEN' else 'GONE' end from generate_series(1, 6) n on conflict do nothing");
        ids.put(
                "differenceId",
                penny.database().text("select id from reconciliation_difference where stripe_id = 'txn_filled_1'"));
        ids.put("letterId", penny.database().text("select letter_id from stripe_event where id = 'evt_filled_1'"));
    }

    /** Two runs of a job, and what they have certified to both stores. */
    private void haveJobsDone() {
        penny.database()
                .change(
                        "insert into job_run (id, job, arguments, state, asked_at, ended_at)"
                                + " select gen_random_uuid(), 'retention', '{}', 'DONE', now(), now() from generate_series(1, 2)");
        for (Store store : List.of(penny.store(), penny.otherStore())) {
            penny.database()
                    .change(
                            "insert into destruction_certificate (id, store_id, run_id, objects, missing, text, key_id, signature, made_at)"
                                    + " select gen_random_uuid(), ?, id, 1, 0, '{}', 'k', 's', now() from job_run order by asked_at desc limit 2",
                            UUID.fromString(store.id()));
        }
        ids.put("job", "retention");
        ids.put("runId", penny.database().text("select max(run_id::text) from destruction_certificate"));
        ids.put(
                "certificateId",
                penny.database()
                        .text(
                                "select max(id::text) from destruction_certificate where store_id = ?",
                                UUID.fromString(penny.store().id())));
    }

    /** What went out came back twice, and two balances were given up. */
    private void accountByHand(Store store) {
        UUID storeId = UUID.fromString(store.id());
        penny.database()
                .change(
                        "insert into payout (id, store_id, amount_minor, currency, reference, state, recorded_by, paid_at, returned_at,"
                                + " returned_by, return_reason) select gen_random_uuid(), ?, 1, 'EUR', 'FILLED', 'RETURNED',"
                                + " gen_random_uuid(), now(), now(), gen_random_uuid(), 'AC04' from generate_series(1, 2)",
                        storeId);
        for (int i = 0; i < 2; i++) {
            penny.database()
                    .change(
                            "with given as (insert into write_off (id, store_id, amount_minor, currency, reason, decided_by, at)"
                                    + " values (gen_random_uuid(), ?, 1, 'EUR', 'Filled', gen_random_uuid(), now()) returning id,"
                                    + " store_id), booking as (insert into ledger_transaction (id, kind, write_off_id, at)"
                                    + " select gen_random_uuid(), 'WRITE_OFF', id, now() from given returning id)"
                                    + " insert into ledger_entry (id, transaction_id, kind, account, store_id, currency, amount_minor, at)"
                                    + " select gen_random_uuid(), booking.id, 'WRITE_OFF', side.account, case side.account when"
                                    + " 'STORE_PAYABLE' then given.store_id end, 'EUR', side.minor, now() from given, booking,"
                                    + " (values ('STORE_PAYABLE', -1), ('WRITE_OFFS', 1)) side (account, minor)",
                            storeId);
        }
        ids.put("payoutId", penny.database().text("select id from payout where store_id = ? limit 1", storeId));
        ids.put("writeOffId", penny.database().text("select id from write_off where store_id = ? limit 1", storeId));
        ids.put("refundId", UUID.randomUUID().toString());
        ids.put("noticeId", UUID.randomUUID().toString());
    }

    /** With codes that are over, so that a page of one goes on. */
    private void askForOtherCodes() {
        penny.database()
                .change(
                        "insert into code_renewal (id, token_id, token_hash, store_id, asked_at)"
                                + " select gen_random_uuid(), id, hash, store_id, now() from qr_token where store_id = ?"
                                + " order by created_at desc limit 2",
                        UUID.fromString(penny.store().id()));
        ids.put("renewalId", penny.database().text("select max(id::text) from code_renewal"));
        ids.put(
                "codeId",
                penny.database()
                        .text("select token_id from code_renewal where id = ?", UUID.fromString(ids.get("renewalId"))));
    }

    private void disputeIt() {
        Answer dispute = payer.browser()
                .post(
                        "/api/portal/incidents/" + ids.get("incidentId") + "/disputes",
                        Map.of("statement", "Not my " + WORDS))
                .expect(201);
        ids.put("disputeId", dispute.text("id"));
        ids.put(
                "attachmentId",
                payer.browser()
                        .upload(
                                "/api/portal/disputes/" + ids.get("disputeId") + "/files?name=receipt.txt",
                                "text/plain",
                                WORDS.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .text("id"));
        personsBytes.addAll(List.of(ids.get("disputeId"), ids.get("attachmentId")));
    }

    private void havePeopleTold() {
        ids.put(
                "contactId",
                admin.post(
                                story.inStore("/contacts"),
                                Map.of(
                                        "name", WORDS,
                                        "phone", "+34612345678",
                                        "language", "EN",
                                        "channels", List.of("TEXT"),
                                        "toldOf", "EVERY_ALERT"))
                        .expect(201)
                        .text("id"));
        ids.put(
                "deviceId",
                story.staff()
                        .post(
                                story.inStore("/devices"),
                                PushEndpoint.shared().newDevice().draft(WORDS))
                        .expect(201)
                        .text("deviceId"));
        ids.put(
                "noticeId",
                admin.post(story.inStore("/contacts/" + ids.get("contactId") + "/tests"))
                        .expect(202)
                        .text("noticeId"));
        ids.put("secret", "none");
    }

    private void haveColleagues() {
        String invited = Story.newEmail();
        ids.put(
                "invitationId",
                admin.post(story.inStore("/invitations"), Map.of("email", invited, "role", "store_staff"))
                        .expect(201)
                        .text("id"));
        ids.put("accountId", story.staff().get("/api/session").text("accountId"));
        ids.put(
                "sessionId",
                story.staff().get("/api/account/sessions").json().at("/0/id").asText());
        ids.put(
                "passkeyId",
                new PasskeyDesk(penny)
                        .add(story.staff(), penny.account("store_staff").password())
                        .id());
        storesBytes.addAll(List.of(
                invited,
                penny.account("store_staff").name(),
                penny.account("store_staff").email()));
    }

    private void askPenny() {
        // With one before it, so that a page of one goes on.
        openTicket();
        Answer ticket = openTicket();
        ids.put("ticketId", ticket.json().at("/ticket/id").asText());
        ids.put("messageId", ticket.json().at("/messages/0/id").asText());
        ids.put(
                "fileId",
                story.staff()
                        .upload(
                                story.inStore("/tickets/" + ids.get("ticketId") + "/messages/" + ids.get("messageId")
                                        + "/files?name=umbrella.txt"),
                                "text/plain",
                                WORDS.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .text("id"));
    }

    private Answer openTicket() {
        return story.staff()
                .post(story.inStore("/tickets"), Map.of("subject", WORDS, "text", WORDS, "language", "en"))
                .expect(201);
    }

    /** Two, so that a page of one goes on. */
    private void knowSomebody() {
        Neighbours neighbours = new Neighbours(penny);
        neighbours.known();
        JsonNode listing = neighbours.listing(penny.store(), neighbours.known().reference());
        ids.put("listingId", listing.path("id").asText());
        storesBytes.add(ids.get("listingId"));
        storesBytes.add(listing.path("reference").asText());
        neighbours.settled();
    }

    /** Two holds, so that a page of one goes on; and a policy that waits, and that nobody meets. */
    private void keepSomebodyFromTheNetwork() {
        ids.put("offenderId", ids.get("personId"));
        for (String kind : List.of("SUSPENDED", "REDACTED")) {
            ids.put(
                    "holdId",
                    penny.ops()
                            .post(
                                    "/api/ops/network/people/" + ids.get("offenderId") + "/holds",
                                    Map.of("kind", kind, "reason", WORDS))
                            .expect(201)
                            .text("id"));
        }
        ids.put(
                "versionId",
                penny.secondOps()
                        .post("/api/ops/network/policies", Map.of("terms", PolicyTerms.metByNobody()))
                        .expect(201)
                        .text("id"));
    }

    /** Two corrections that wait, so that a page of one goes on. */
    private void doubtSomebody() {
        Neighbours neighbours = new Neighbours(penny);
        for (int i = 0; i < 2; i++) {
            ids.put(
                    "correctionId",
                    story.reviewer()
                            .post(
                                    "/api/known-people/"
                                            + neighbours
                                                    .inBoth(Map.of("reason", WORDS))
                                                    .offenderId() + "/corrections",
                                    Map.of("kind", "MERGE", "toId", ids.get("personId"), "reason", WORDS))
                            .expect(201)
                            .text("id"));
        }
        neighbours.settled();
    }

    /** Two requests, so that a page of one goes on. */
    private void askForRights() {
        for (String kind : List.of("COMPLAINT", "CORRECTION")) {
            ids.put(
                    "requestId",
                    payer.browser()
                            .post("/api/portal/requests", Map.of("kind", kind, "statement", WORDS))
                            .expect(201)
                            .json()
                            .at("/standing/id")
                            .asText());
        }
        personsBytes.add(ids.get("requestId"));
        storesBytes.add(ids.get("requestId"));
    }

    /** Two legal holds, so that a page of one goes on. */
    private void holdEvidence() {
        String other = penny.database()
                .text(
                        "select max(id::text) from theft where store_id = ? and id <> ?",
                        UUID.fromString(penny.store().id()),
                        UUID.fromString(ids.get("incidentId")));
        for (String incident : List.of(other, ids.get("incidentId"))) {
            ids.put(
                    "evidenceHoldId",
                    penny.ops()
                            .post(
                                    "/api/ops/evidence-holds",
                                    Map.of(
                                            "kind",
                                            "LEGAL",
                                            "storeId",
                                            ids.get("storeId"),
                                            "incidentId",
                                            incident,
                                            "reason",
                                            WORDS))
                            .expect(201)
                            .text("id"));
        }
    }

    /** One in force, and one that waits, so that a page of one goes on. */
    private void havePayoutAccounts() {
        String asker = admin.get("/api/session").text("accountId");
        UUID store = UUID.fromString(penny.store().id());
        for (String since : List.of("10 days", "1 day")) {
            penny.database()
                    .change(
                            "insert into payout_account (id, store_id, version, scheme, country, currency, ending, asked_by, asked_at,"
                                    + " effective_at) select gen_random_uuid(), ?, coalesce(max(version), 0) + 1, 'IBAN', 'ES', 'EUR',"
                                    + " '8417', ?, now() - cast(? as interval), now() - cast(? as interval) + interval '3 days'"
                                    + " from payout_account where store_id = ?",
                            store,
                            UUID.fromString(asker),
                            since,
                            since,
                            store);
        }
        ids.put(
                "changeId",
                penny.database()
                        .text("select id from payout_account where store_id = ? order by version desc limit 1", store));
        storesBytes.add(ids.get("changeId"));
    }

    /** What follows from the story is not what is attacked here. */
    private void nothingIsLeftToDo() {
        Patience.until(
                () -> penny.database()
                        .number(
                                "select (select count(*) from kpi_change) + (select count(*) from scheduled_tasks"
                                        + " where task_name like 'alert-%' or task_name like 'notice-%' or task_name like 'kpi-%')"),
                left -> left == 0,
                Duration.ofSeconds(20));
    }
}
