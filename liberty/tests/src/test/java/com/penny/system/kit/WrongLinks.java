package com.penny.system.kit;

import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People to whom incidents were linked wrongly, and the two reviewers who put it right. */
public final class WrongLinks {

    private static final String PEOPLE = "/api/known-people/";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Browser reviewer;
    private final Browser colleague;

    /** Made while the incident was under review. */
    private final Map<String, String> codes = new HashMap<>();

    public WrongLinks(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.reviewer = penny.reviewer();
        this.colleague = penny.secondReviewer();
    }

    public static Map<String, Object> merge(UUID to) {
        return Map.of("kind", "MERGE", "toId", to, "reason", "The same scar");
    }

    public Map<String, Object> split(UUID to, String... alerts) {
        Map<String, Object> split = new HashMap<>(Map.of("kind", "SPLIT", "reason", "Another coat"));
        split.put("toId", to);
        split.put("incidentIds", Set.of(alerts).stream().map(this::incidentOf).toList());
        return split;
    }

    public static Answer correct(Browser by, UUID person, Map<String, ?> correction) {
        return by.post(PEOPLE + person + "/corrections", correction);
    }

    public String propose(UUID person, Map<String, ?> correction) {
        return correct(reviewer, person, correction).expect(201).text("id");
    }

    public void accept(String correction) {
        colleague.post(decision(correction, "acceptance")).expect(200);
    }

    public static String decision(String correction, String word) {
        return "/api/link-corrections/" + correction + "/" + word;
    }

    /** Somebody not seen before, in the store. */
    public UUID seenHere(long minor) {
        return story.approve(story.confirmedAlert(minor), Map.of("reason", "Seen"));
    }

    /** One more incident of a person in the store: its alert. */
    public String seenHereAlert(UUID person, long minor) {
        String alert = story.confirmedAlert(minor);
        codes.put(alert, story.token(alert));
        story.approve(alert, Map.of("reason", "The same", "offenderId", person));
        return alert;
    }

    /** Made while the incident was under review: it leads to the incident, whosever that is. */
    public String codeBeforeApproval(String alert) {
        return codes.get(alert);
    }

    public Payer payerFor(String alert) {
        Payer payer = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(payer.browser(), codeBeforeApproval(alert), payer.email()).expect(201);
        Patience.until(
                () -> payer.browser().get("/api/portal/incidents").expect(200).json(),
                letter -> !letter.at("/incidents/0/amount").isMissingNode()
                        && !letter.at("/incidents/0/amount").isNull(),
                SOON);
        return payer;
    }

    public String pay(Payer payer) {
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        return story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
    }

    public UUID personOf(Payer payer) {
        return ownerOf(alertOf(payer));
    }

    public String alertOf(Payer payer) {
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .json()
                .at("/incidents/0/id")
                .asText();
        return penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incident));
    }

    public UUID ownerOf(String alert) {
        return UUID.fromString(
                penny.database().text("select offender_id from theft where alert_id = ?", UUID.fromString(alert)));
    }

    public UUID incidentOf(String alert) {
        return UUID.fromString(
                penny.database().text("select id from theft where alert_id = ?", UUID.fromString(alert)));
    }

    public String stateOf(String alert) {
        return penny.database().text("select state from debt where theft_id = ?", incidentOf(alert));
    }
}
