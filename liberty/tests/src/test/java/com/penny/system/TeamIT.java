package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.LiveStream;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Tenants;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The people of a store: invited by letter, given a role, taken off the team; and whole stores that are suspended. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class TeamIT {

    private static final String INVITED = "You are invited";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "seven quiet harbour lamps";

    private final Penny penny;
    private final Browser admin;

    TeamIT(Penny penny) {
        this.penny = penny;
        this.admin = penny.admin();
    }

    @AfterEach
    void onlyTheDemosPeopleStay() {
        penny.onlyTheDemosPeopleStay();
    }

    @Test
    void somebodyIsInvitedJoinsWorksAndIsOutWithTheNextRequestAfterTheirRemoval() throws Exception {
        String email = Story.newEmail();
        String secret = invite(email, "store_staff");
        assertThat(offer(secret).json().path("known").asBoolean()).isFalse();
        assertThat(offer(secret).text("storeName")).isEqualTo(penny.store().name());

        join(secret, "Olga Petrova", PASSWORD).expect(204);
        Browser olga = penny.nobody();
        olga.signIn(email, PASSWORD);

        olga.get(inStore("/alerts")).expect(200);
        olga.get(inStore("/members")).expectProblem(403, "not-allowed");
        JsonNode member = member("Olga Petrova");
        assertThat(member.path("initials").asText()).isEqualTo("OP");
        LiveStream asStaff = olga.live(inStore("/live"), Optional.empty());
        admin.put(inStore("/members/" + member.path("accountId").asText() + "/role"), Map.of("role", "store_admin"))
                .expect(204);
        asStaff.awaitEnd(SOON);
        olga.get(inStore("/members")).expect(200);
        LiveStream asAdmin = olga.live(inStore("/live"), Optional.empty());
        admin.delete(inStore("/members/" + member.path("accountId").asText())).expect(204);
        asAdmin.awaitEnd(SOON);
        olga.get(inStore("/alerts")).expectProblem(404, "not-found");
        olga.get("/api/session").expectProblem(401, "sign-in-needed");
    }

    @Test
    void aLetterLetsInOnceAndNotAfterItWasTakenBack() throws Exception {
        String secret = invite(Story.newEmail(), "store_staff");
        List<Answer> joins =
                Together.run(List.of(() -> join(secret, "One", PASSWORD), () -> join(secret, "Two", PASSWORD)));
        assertThat(joins).extracting(Answer::status).containsExactlyInAnyOrder(204, 404);

        String email = Story.newEmail();
        String other = invite(email, "store_staff");
        admin.post(inStore("/invitations"), Map.of("email", email, "role", "store_admin"))
                .expectProblem(409, "already-invited");
        String id = admin.get(inStore("/invitations")).json().findParents("email").stream()
                .filter(invitation -> invitation.path("email").asText().equals(email))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        admin.delete(inStore("/invitations/" + id)).expect(204);
        offer(other).expectProblem(404, "link-refused");
        join(other, "Late", PASSWORD).expectProblem(404, "link-refused");
        admin.delete(inStore("/invitations/" + id)).expectProblem(404, "not-found");
    }

    @Test
    void whoHasAnAccountJoinsASecondStoreWithTheirPassword() {
        Browser stranger = penny.stranger();
        String account = stranger.get("/api/session").text("accountId");
        String email = stranger.get("/api/session").text("email");
        String secret = invite(email, "store_staff");

        assertThat(offer(secret).json().path("known").asBoolean()).isTrue();
        join(secret, "Inés Robledo", "not the password").expectProblem(401, "sign-in-failed");
        stranger.get(inStore("/alerts")).expectProblem(404, "not-found");
        join(secret, "Inés Robledo", passwordOf(email)).expect(204);

        stranger.get(inStore("/alerts")).expect(200);
        assertThat(stranger.get("/api/session").json().path("stores")).hasSize(2);
        admin.delete(inStore("/members/" + account)).expect(204);
        stranger.get(inStore("/alerts")).expectProblem(404, "not-found");
        stranger.get("/api/stores/" + penny.otherStore().id() + "/alerts").expect(200);
    }

    @Test
    void aStoreIsNeverLeftWithoutAnAdministratorEvenByTwoAtOnce() throws Exception {
        String me = admin.get("/api/session").text("accountId");
        admin.delete(inStore("/members/" + me)).expectProblem(409, "last-admin");
        admin.put(inStore("/members/" + me + "/role"), Map.of("role", "store_staff"))
                .expectProblem(409, "last-admin");

        String email = Story.newEmail();
        join(invite(email, "store_admin"), "Second Admin", PASSWORD).expect(204);
        Browser second = penny.nobody();
        second.signIn(email, PASSWORD);
        String other = second.get("/api/session").text("accountId");
        List<Answer> both = Together.run(List.of(
                () -> admin.put(inStore("/members/" + other + "/role"), Map.of("role", "store_staff")),
                () -> second.put(inStore("/members/" + me + "/role"), Map.of("role", "store_staff"))));

        assertThat(penny.database()
                        .number(
                                "select count(*) from store_member where store_id = ? and role = 'store_admin'",
                                UUID.fromString(penny.store().id())))
                .isOne();
        assertThat(both).extracting(Answer::status).contains(204).isSubsetOf(204, 403, 409);
        penny.database()
                .change("update store_member set role = 'store_admin' where account_id = ?", UUID.fromString(me));
    }

    @Test
    void badRequestsAreRefusedWithWords() {
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("email", "no address", "role", "store_staff"),
                Map.of("email", Story.newEmail()),
                Map.of("email", Story.newEmail(), "role", "penny_admin"))) {
            admin.post(inStore("/invitations"), bad).expect(400);
        }
        admin.delete(inStore("/members/" + UUID.randomUUID())).expectProblem(404, "not-found");
        admin.put(inStore("/members/" + UUID.randomUUID() + "/role"), Map.of("role", "store_admin"))
                .expectProblem(404, "not-found");
        String secret = invite(Story.newEmail(), "store_staff");
        assertThat(join(secret, "Weak", "password123")
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/password");
        join(secret, " ", PASSWORD).expectProblem(400, "invalid-value");
        offer("x' or '1'='1").expectProblem(404, "link-refused");
    }

    @Test
    void aMemberOfAnotherStoreIsNoMemberHere() {
        String stranger = penny.stranger().get("/api/session").text("accountId");

        admin.delete(inStore("/members/" + stranger)).expectProblem(404, "not-found");
        penny.stranger()
                .get("/api/stores/" + penny.otherStore().id() + "/alerts")
                .expect(200);
    }

    @Test
    void anAdministratorSignsAMemberOutEverywhere() throws Exception {
        String email = Story.newEmail();
        join(invite(email, "store_staff"), "Lost Phone", PASSWORD).expect(204);
        Browser phone = penny.nobody();
        phone.signIn(email, PASSWORD);
        Browser till = penny.nobody();
        till.signIn(email, PASSWORD);
        LiveStream screen = till.live(inStore("/live"), Optional.empty());
        String account = member("Lost Phone").path("accountId").asText();

        phone.delete(inStore("/members/" + account + "/sessions")).expectProblem(403, "not-allowed");
        admin.delete(inStore("/members/" + account + "/sessions")).expect(204);

        screen.awaitEnd(SOON);
        phone.get(inStore("/alerts")).expectProblem(401, "sign-in-needed");
        till.get(inStore("/alerts")).expectProblem(401, "sign-in-needed");
        penny.nobody().signIn(email, PASSWORD);
        admin.get(inStore("/alerts")).expect(200);
        String stranger = penny.stranger().get("/api/session").text("accountId");
        admin.delete(inStore("/members/" + stranger + "/sessions")).expectProblem(404, "not-found");
    }

    @Test
    void aSuspendedTenantIsOutAtOnceAndBackWithAllItHad() throws Exception {
        Browser ops = penny.ops();
        Browser stranger = penny.stranger();
        String store = "/api/stores/" + penny.otherStore().id();
        String organisation = Tenants.organisationOf(ops, penny.otherStore().id());
        String suspension = "/api/ops/organisations/" + organisation + "/suspension";

        LiveStream screen = stranger.live(store + "/live", Optional.empty());
        ops.put(suspension, Map.of("reason", "SECURITY")).expect(204);
        try {
            screen.awaitEnd(SOON);
            stranger.get(store + "/alerts").expectProblem(403, "store-suspended");
            penny.camera(penny.otherStore()).send(penny.clips().theft()).expectProblem(403, "store-suspended");
            admin.get(inStore("/alerts")).expect(200);
        } finally {
            ops.delete(suspension).expect(204);
        }
        stranger.get(store + "/alerts").expect(200);

        ops.put("/api/ops/organisations/" + UUID.randomUUID() + "/suspension", Map.of("reason", "ABUSE"))
                .expectProblem(404, "not-found");
        ops.put(suspension, Map.of("reason", "WHIM")).expect(400);
        admin.put(suspension, Map.of("reason", "ABUSE")).expectProblem(403, "not-allowed");
        penny.reviewer().put(suspension, Map.of("reason", "ABUSE")).expectProblem(403, "not-allowed");
    }

    @Test
    void whoIsRefusedStandsInTheAuditLog() {
        Browser stranger = penny.stranger();
        UUID account = UUID.fromString(stranger.get("/api/session").text("accountId"));
        stranger.get(inStore("/members")).expectProblem(404, "not-found");

        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'access.refused' and subject_id = ?"
                                        + " and detail ->> 'operation' = 'MembersResource.list' and detail ->> 'store' = ?",
                                account,
                                penny.store().id()))
                .isPositive();
    }

    private String invite(String email, String role) {
        admin.post(inStore("/invitations"), Map.of("email", email, "role", role))
                .expect(201);
        return penny.letters().secret(email, INVITED);
    }

    private Answer offer(String secret) {
        return penny.nobody().post("/api/invitation-links/offer", Map.of("link", secret));
    }

    private Answer join(String secret, String name, String password) {
        return penny.nobody()
                .post("/api/invitation-links/acceptance", Map.of("link", secret, "name", name, "password", password));
    }

    private JsonNode member(String name) {
        return admin.get(inStore("/members")).expect(200).json().findParents("initials").stream()
                .filter(member -> member.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String passwordOf(String email) {
        return penny.accountOf(email).password();
    }

    private String inStore(String path) {
        return "/api/stores/" + penny.store().id() + path;
    }
}
