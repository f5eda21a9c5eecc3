package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How much one caller gets, on a server with the limits that production has. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class RateIT {

    private static final int STRANGERS_A_MINUTE = 60;
    private static final int CAMERAS_A_MINUTE = 120;

    private final Penny penny;
    private ProductionServer server;

    RateIT(Penny penny) {
        this.penny = penny;
    }

    @BeforeAll
    void start() throws Exception {
        server = penny.inProduction(Map.of("PENNY_SMTP_HOST", "127.0.0.1")).awaitReady();
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aStrangerWhoTriesDoorsOverAndOverIsHeldUpWhateverAddressTheyClaim() {
        List<String> doors =
                List.of("/api/portal/token-checks", "/api/portal/token-renewals", "/api/session/passkey/challenge");
        Answer held = null;
        int tries = 0;
        while (held == null && tries++ < 3 * STRANGERS_A_MINUTE) {
            Answer answer = server.nobody()
                    .withHeader("X-Forwarded-For", "10.0.0." + tries)
                    .post(doors.get(tries % doors.size()), Map.of("token", "guess-" + tries));
            held = answer.status() == 429 ? answer : null;
        }

        assertThat(held).as("held up after %d tries", tries).isNotNull();
        held.expectProblem(429, "too-many-requests");
        assertThat(held.headers().firstValueAsLong("Retry-After").getAsLong()).isBetween(1L, 60L);
        // More than that would be a door that does not count.
        assertThat(tries).isBetween(STRANGERS_A_MINUTE + 1, 2 * STRANGERS_A_MINUTE - 1);
        heldUpOnAPage();
    }

    /** Who reads pages without scripts comes through the same door, and is told on one. */
    private void heldUpOnAPage() {
        Answer held = null;
        for (int tries = 0; held == null && tries < STRANGERS_A_MINUTE; tries++) {
            Answer answer = server.nobody()
                    .upload(
                            "/p/plain/notice?lang=es",
                            "application/x-www-form-urlencoded",
                            ("code=guess-" + tries).getBytes(StandardCharsets.UTF_8));
            held = answer.status() == 429 ? answer : null;
        }
        assertThat(held).isNotNull();
        assertThat(held.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(held.headers().firstValueAsLong("Retry-After").getAsLong()).isBetween(1L, 60L);
        assertThat(held.body()).contains("Espere", "mailto:");
    }

    @Test
    void aCameraThatSendsWithoutPauseIsHeldUpAndItsNeighbourIsNot() {
        Browser camera = server.nobody().withHeader("Penny-Camera-Key", "a key of the test");
        List<Integer> statuses = new ArrayList<>();
        String clip = "/api/cameras/" + penny.camera().id() + "/clips/"
                + penny.camera().id();
        while (!statuses.contains(429) && statuses.size() < 3 * CAMERAS_A_MINUTE) {
            statuses.add(camera.get(clip).status());
        }

        assertThat(statuses).contains(429).containsOnly(401, 429).hasSizeGreaterThan(CAMERAS_A_MINUTE);
        assertThat(server.nobody()
                        .withHeader("Penny-Camera-Key", "another key of the test")
                        .get(clip)
                        .status())
                .isEqualTo(401);
    }
}
