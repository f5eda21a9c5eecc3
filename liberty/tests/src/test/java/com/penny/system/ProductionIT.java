package com.penny.system;

import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing that stands in for an outside service is there in production. */
@Product
class ProductionIT {

    private final Penny penny;

    ProductionIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void thereIsNoOutbox() throws Exception {
        Map<String, String> mail = Map.of("PENNY_SMTP_HOST", "127.0.0.1", "PENNY_SMTP_PORT", "1");
        try (ProductionServer server = penny.inProduction(mail).awaitReady()) {
            Browser visitor = server.nobody();
            visitor.get("/api/outbox").expectProblem(404, "not-found");
            visitor.get("/api/outbox/style.css").expectProblem(404, "not-found");
            visitor.get("/api/outbox/" + UUID.randomUUID()).expectProblem(404, "not-found");
        }
    }
}
