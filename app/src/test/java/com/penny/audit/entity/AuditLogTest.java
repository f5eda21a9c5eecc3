package com.penny.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.migrations.TestDatabase;
import com.penny.tenancy.OnPostgres;
import com.penny.tenancy.Persona;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entries as the database chains them, written by more than one at a time. */
@Tag("database")
class AuditLogTest {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final CyclicBarrier bothHaveBegun = new CyclicBarrier(2);

    @BeforeEach
    void openTwoStores() throws SQLException {
        TestDatabase.shared().clear();
        UUID organisation = UUID.randomUUID();
        change("insert into organisation (id, name, created_at) values ('" + organisation + "', 'Shops', now())");
        for (UUID store : List.of(one, other)) {
            change("insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,"
                    + " commission_basis_points, operator, created_at) values ('" + store + "', '" + organisation
                    + "', 'Shop', 'Calle Mayor 1', 'Europe/Madrid', 'EUR', 50, 1000, 'Shops', now())");
        }
    }

    /** Whoever writes into two chains in the one order never waits for somebody who does in the other. */
    @Test
    void twoThatWriteOfTheSameStoresInOppositeOrdersDoNotStandInEachOthersWay() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = both.submit(() -> write(one, other));
            Future<?> second = both.submit(() -> write(other, one));
            first.get(1, TimeUnit.MINUTES);
            second.get(1, TimeUnit.MINUTES);
        } finally {
            both.shutdownNow();
        }
        assertThat(entries(one)).isEqualTo(2);
        assertThat(entries(other)).isEqualTo(2);
    }

    private Void write(UUID before, UUID after) throws Exception {
        try (OnPostgres transactions = new OnPostgres(AuditEntry.class)) {
            AuditLog log = new AuditLog();
            log.entities = transactions.entities();
            log.transactions = transactions;
            log.clock = Clock.systemUTC();
            return transactions.as(Persona.job(), () -> {
                log.record(before, "debt.paid", UUID.randomUUID(), Map.of());
                transactions.entities().flush();
                bothHaveBegun.await(1, TimeUnit.MINUTES);
                log.record(after, "debt.paid", UUID.randomUUID(), Map.of());
                return null;
            });
        }
    }

    private static void change(String statement) throws SQLException {
        try (Connection administrator = TestDatabase.shared().asAdministrator();
                Statement change = administrator.createStatement()) {
            change.execute(statement);
        }
    }

    private static long entries(UUID store) throws SQLException {
        try (Connection administrator = TestDatabase.shared().asAdministrator();
                Statement query = administrator.createStatement();
                ResultSet rows =
                        query.executeQuery("select count(*) from audit_entry where store_id = '" + store + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
