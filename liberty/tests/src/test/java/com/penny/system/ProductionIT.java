package com.penny.system;

import com.penny.system.kit.Browser;
import com.penny.system.kit.PasskeyDesk.Room;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not there in production, on a server that people reach by its address and no name. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class ProductionIT {

    private final Penny penny;
    private ProductionServer server;

    ProductionIT(Penny penny) {
        this.penny = penny;
    }

    @BeforeAll
    void start() throws Exception {
        server = penny.inProduction(Map.of(
                        "PENNY_SMTP_HOST", "127.0.0.1",
                        "PENNY_SMTP_PORT", "1",
                        "PENNY_BASE_URL", "https://192.0.2.7:9443"))
                .awaitReady();
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void thereIsNoOutbox() {
        Browser visitor = server.nobody();
        visitor.get("/api/outbox").expectProblem(404, "not-found");
        visitor.get("/api/outbox/style.css").expectProblem(404, "not-found");
        visitor.get("/api/outbox/" + UUID.randomUUID()).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @EnumSource
    void whereTheServerHasNoNameThereAreNoPasskeys(Room room) {
        server.nobody().post(room.path() + "/challenge").expectProblem(409, "passkeys-not-offered");
    }
}
