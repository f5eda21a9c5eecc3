package com.penny.system.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.SoftPasskey.Scene;
import java.util.Map;

/** Adds passkeys to accounts and signs in with them, as the pages do. */
public final class PasskeyDesk {

    /** Where somebody signs in. */
    public enum Room {
        STAFF("/api/session/passkey"),
        PORTAL("/api/portal/sessions/passkey");

        private final String path;

        Room(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /** @param id of the row */
    public record Added(SoftPasskey passkey, String id) {}

    private final Penny penny;

    public PasskeyDesk(Penny penny) {
        this.penny = penny;
    }

    /** The address of the product's pages. */
    public String origin() {
        return penny.address().toString();
    }

    public JsonNode creation(Browser owner, String password) {
        return owner.post("/api/account/passkeys/registration", Map.of("password", password))
                .expect(200)
                .json();
    }

    public Answer add(Browser owner, Map<String, Object> credential, String label) {
        return owner.post("/api/account/passkeys", Map.of("credential", credential, "label", label));
    }

    public Added add(Browser owner, String password) {
        JsonNode options = creation(owner, password);
        SoftPasskey passkey = SoftPasskey.of(options);
        String id = add(owner, passkey.made(passkey.making(options, origin())), "Till phone")
                .expect(201)
                .text("id");
        return new Added(passkey, id);
    }

    public Answer remove(Browser owner, String id, String password) {
        return owner.post("/api/account/passkeys/" + id + "/removal", Map.of("password", password));
    }

    /** What a passkey of this room would sign now. */
    public Scene scene(Room room, SoftPasskey passkey) {
        return passkey.signing(challenge(room), origin());
    }

    public JsonNode challenge(Room room) {
        return penny.nobody().post(room.path() + "/challenge").expect(200).json();
    }

    public Answer show(Browser browser, Room room, Map<String, Object> credential) {
        return browser.post(room.path(), Map.of("credential", credential));
    }

    /** By somebody without a session. */
    public Answer show(Room room, Map<String, Object> credential) {
        return show(penny.nobody(), room, credential);
    }

    /** As everybody does it. */
    public Answer signIn(Room room, SoftPasskey passkey) {
        return show(room, passkey.signed(scene(room, passkey)));
    }
}
