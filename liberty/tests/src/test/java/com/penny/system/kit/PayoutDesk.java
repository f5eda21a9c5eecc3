package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Where the administrators of a store of their own say where it is paid to. */
public final class PayoutDesk {

    public static final String CHANGE = "CHANGE_PAYOUT_ACCOUNT";
    public static final String REMOVE = "REMOVE_PAYOUT_ACCOUNT";

    /** Examples of the IBAN registry of SWIFT. */
    public static final String SPANISH = "ES9121000418450200051332";

    public static final String GERMAN = "DE89370400440532013000";
    public static final String BRITISH = "GB29NWBK60161331926819";

    private final Penny penny;
    private final Newcomer owner;

    private PayoutDesk(Penny penny, Newcomer owner) {
        this.penny = penny;
        this.owner = owner;
    }

    /** Of a new store in Spain that counts in euros. */
    public static PayoutDesk ofNewStore(Penny penny) {
        return new PayoutDesk(penny, Newcomer.to(penny).begin());
    }

    /** The same, elsewhere. */
    public static PayoutDesk ofNewStore(Penny penny, String country, String currency) {
        Newcomer owner = Newcomer.to(penny);
        return new PayoutDesk(penny, owner.begin(Map.of("country", country, "currency", currency)));
    }

    public Newcomer owner() {
        return owner;
    }

    public Browser admin() {
        return owner.browser();
    }

    public UUID store() {
        return owner.storeId();
    }

    public String at(String path) {
        return owner.inStore("/payout-account" + path);
    }

    /** A proof that the owner shows with their password. */
    public String proof(String purpose) {
        return proof(admin(), purpose, Newcomer.PASSWORD);
    }

    public static String proof(Browser browser, String purpose, String password) {
        return browser.post("/api/account/proofs", Map.of("purpose", purpose, "password", password))
                .expect(201)
                .text("proof");
    }

    /** What is sent for an account by IBAN. */
    public static Map<String, Object> iban(String country, String iban) {
        return new HashMap<>(Map.of("scheme", "IBAN", "holder", "Ruiz e Hijas S.L.", "country", country, "iban", iban));
    }

    /** As the owner, with a proof of just now; where the store stands then. */
    public JsonNode change(Map<String, Object> draft) {
        Map<String, Object> proved = new HashMap<>(draft);
        proved.put("proof", proof(CHANGE));
        return admin().post(at("/changes"), proved).expect(201).json();
    }

    /** As the owner, without a proof: all else is checked. */
    public Answer check(Map<String, Object> draft) {
        return admin().post(at("/changes"), draft);
    }

    public JsonNode state() {
        return admin().get(at("")).expect(200).json();
    }

    /** Lets so much time pass for all changes of the store. */
    public void pass(String interval) {
        penny.database()
                .change(
                        "update payout_account set asked_at = asked_at - cast(? as interval),"
                                + " effective_at = effective_at - cast(? as interval),"
                                + " ended_at = ended_at - cast(? as interval) where store_id = ?",
                        interval,
                        interval,
                        interval,
                        store());
    }

    /** Somebody else of the store. */
    public Newcomer colleague(String role) {
        String email = Story.newEmail();
        admin().post(owner.inStore("/invitations"), Map.of("email", email, "role", role))
                .expect(201);
        String secret = penny.letters().secret(email, "You are invited");
        penny.nobody()
                .post(
                        "/api/invitation-links/acceptance",
                        Map.of("link", secret, "name", "Olga Petrova", "password", Newcomer.PASSWORD))
                .expect(204);
        return Newcomer.to(penny, email).at(store());
    }
}
