package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Newcomer;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Tenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tenant takes along what is its own, and goes for good when two of Ops say so (O7). */
@Tag("thorough")
@Product
class TenantIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Penny penny;
    private final Browser ops;
    private final Browser colleague;

    TenantIT(Penny penny) {
        this.penny = penny;
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
    }

    @Test
    void anExportHoldsAllThatAStoreMayReadAndNothingOfAnother() throws IOException {
        Story story = new Story(penny);
        String alert = story.confirmedAlert(1234);
        story.staff()
                .post(story.inStore("/alerts/" + alert + "/comments"), Map.of("text", "Vermilion vase"))
                .expect(201);
        story.approve(alert);
        String store = penny.store().id();

        HttpResponse<byte[]> answer = ops.download(organisation(store) + "/exports");

        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = unzipped(answer.body());
        String folder = "stores/" + store + "/";
        assertThat(files.keySet())
                .contains("tenant.json", folder + "alert.jsonl", folder + "debt.jsonl", folder + "audit-log.jsonl");
        assertThat(files.get(folder + "alert_comment.jsonl")).contains("Vermilion vase");
        assertThat(files.get(folder + "loss_item.jsonl")).contains("Olive oil");
        // What is sealed in the database is a store's own to read.
        assertThat(files.get(folder + "store_member.jsonl"))
                .contains(penny.account("store_staff").name());
        assertThat(files.get(folder + "alert.jsonl").lines().map(TenantIT::read))
                .allMatch(row -> row.path("store_id").asText().equals(store));
        assertThat(files.keySet())
                .noneMatch(name -> name.contains(penny.otherStore().id()));
        assertThat(String.join("", files.values()))
                .doesNotContain(penny.otherStore().id(), penny.otherStore().name())
                .doesNotContain("password", "key_hash", "wrapped_key", "viewer_id");
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'store.exported' and store_id = ?",
                                UUID.fromString(store)))
                .isPositive();
        ops.post("/api/ops/organisations/" + UUID.randomUUID() + "/exports").expectProblem(404, "not-found");
    }

    @Test
    void twoCloseATenantAndNothingOpensItAgain() throws IOException {
        Newcomer newcomer = Newcomer.to(penny).begin();
        String store = "/api/stores/" + newcomer.storeId();
        newcomer.browser().get(store + "/cameras").expect(200);
        String organisation = organisation(newcomer.storeId().toString());
        String closing = organisation + "/closing";

        ops.post(closing, Map.of()).expectProblem(400, "invalid-value");
        ops.post(closing, Map.of("reason", "They have asked")).expect(204);
        ops.post(closing, Map.of()).expectProblem(409, "second-person");
        colleague.delete(closing).expect(204);
        colleague.delete(closing).expectProblem(409, "closing-not-asked");
        ops.post(closing, Map.of("reason", "They have asked again")).expect(204);
        newcomer.browser().get(store + "/cameras").expect(200);
        // Whoever gives a reason has not read the colleague's.
        colleague.post(closing, Map.of("reason", "I think so too")).expectProblem(409, "closing-asked");
        assertThat(unzipped(ops.download(organisation + "/exports").body()).get("tenant.json"))
                .contains(newcomer.storeId().toString())
                .doesNotContain("They have asked again", "closing");
        colleague.post(closing, Map.of()).expect(204);

        newcomer.browser().get(store + "/cameras").expectProblem(403, "store-suspended");
        ops.delete(organisation + "/suspension").expectProblem(409, "organisation-closed");
        ops.post(closing, Map.of()).expectProblem(409, "organisation-closed");
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from store where id = ? and region_id is null and suspended_at is not null",
                                newcomer.storeId()),
                left -> left == 1,
                SOON);
        assertThat(penny.database()
                        .number(
                                "select count(*) from camera where store_id = ? and key_hash is not null and key_revoked_at is null",
                                newcomer.storeId()))
                .isZero();
    }

    private String organisation(String store) {
        return "/api/ops/organisations/" + Tenants.organisationOf(ops, store);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
