package com.penny.system.kit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who begins with a store of their own, through the doors that everybody may use. */
public final class Newcomer {

    public static final String PASSWORD = "nine quiet harbour lamps";
    private static final String LETTER = "Start your store";
    private static final Duration ANALYSED_WITHIN = Duration.ofSeconds(60);

    private final Penny penny;
    private final String email;
    private final Browser browser;
    private String storeId;

    private Newcomer(Penny penny, String email) {
        this.penny = penny;
        this.email = email;
        this.browser = penny.nobody();
    }

    /** With an address that nobody has used. */
    public static Newcomer to(Penny penny) {
        return new Newcomer(penny, Story.newEmail());
    }

    public static Newcomer to(Penny penny, String email) {
        return new Newcomer(penny, email);
    }

    public String email() {
        return email;
    }

    public Browser browser() {
        return browser;
    }

    /** Asks to begin and gives the secret of the letter that comes. */
    public String letter() {
        int before = penny.letters().to(email, LETTER).size();
        browser.post("/api/sign-ups", Map.of("email", email)).expect(202);
        return penny.letters().secret(email, LETTER, before);
    }

    /** What is sent to begin with a store, with these fields in the place of the usual ones. */
    public static Map<String, Object> store(String secret, Map<String, Object> instead) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "link", secret,
                "name", "Marta Ruiz",
                "password", PASSWORD,
                "operator", "Ruiz e Hijas S.L.",
                "storeName", "Ruiz Centro " + UUID.randomUUID().toString().substring(0, 8),
                "address", "Calle Mayor 7, 28013 Madrid",
                "country", "ES",
                "region", "Madrid Centro",
                "timeZone", "Europe/Madrid"));
        body.put("currency", "EUR");
        body.putAll(instead);
        return body;
    }

    public Answer found(String secret, Map<String, Object> instead) {
        return browser.post("/api/sign-ups/founding", store(secret, instead));
    }

    /** All the way to a store of their own, signed in. */
    public Newcomer begin() {
        return begin(Map.of());
    }

    /** The same, with these fields in the place of the usual ones. */
    public Newcomer begin(Map<String, Object> instead) {
        storeId = found(letter(), instead).expect(201).text("storeId");
        browser.signIn(email, PASSWORD);
        return this;
    }

    /** Somebody who has joined a store with the same password, signed in. */
    Newcomer at(UUID store) {
        storeId = store.toString();
        browser.signIn(email, PASSWORD);
        return this;
    }

    public UUID storeId() {
        return UUID.fromString(storeId);
    }

    public String inStore(String path) {
        return "/api/stores/" + storeId + path;
    }

    /** Hangs up a camera; with its key. */
    public Camera camera() {
        Answer made =
                browser.post(inStore("/cameras"), Map.of("name", "Aisle 1")).expect(201);
        return new Camera(penny.address(), made.json().at("/camera/id").asText(), made.text("key"));
    }

    /** What came of a test clip that was answered with 202. */
    public Answer outcomeOfTest(String cameraId, Answer sent) {
        String path = inStore("/cameras/" + cameraId + "/test-clips/")
                + sent.expect(202).text("clipId");
        return Patience.until(
                () -> browser.get(path).expect(200),
                answer -> !answer.text("state").equals("RECEIVED"),
                ANALYSED_WITHIN);
    }
}
