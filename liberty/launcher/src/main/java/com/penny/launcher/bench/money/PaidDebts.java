package com.penny.launcher.bench.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.files.KeyValueFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Debts of one to three stores each, put straight into the database, and paid at Stripe, which then does more with some of them. */
final class PaidDebts implements AutoCloseable {

    private static final int STORES = 5;
    private static final int MOST_PARTS = 3;
    private static final long POLL_MILLIS = 200;

    /** What becomes of a payment at Stripe. */
    enum Fate {
        KEPT,
        HALF_REFUNDED("refund_half"),
        REFUNDED("refund_rest"),
        CONTESTED("charge_back"),
        LOST("charge_back", "bank_for_payer"),
        WON("charge_back", "bank_for_merchant");

        final List<String> actions;

        Fate(String... actions) {
            this.actions = List.of(actions);
        }
    }

    /** What one payment settles of one store's. */
    record Part(UUID debt, UUID store, long minor) {}

    /** A payment and what becomes of it; its parts by their debts. */
    record Paid(UUID checkout, List<Part> parts, Fate fate) {

        long minor() {
            return parts.stream().mapToLong(Part::minor).sum();
        }
    }

    private final Connection administrator;
    private final StripeWorld stripe;
    private final List<Paid> paid = new ArrayList<>();
    private final Random random = new Random(7);

    PaidDebts(Path data, StripeWorld stripe) throws IOException, SQLException {
        this.stripe = stripe;
        String port = new KeyValueFile(data.resolve("ports.properties"))
                .get("postgres")
                .orElseThrow();
        String password = new KeyValueFile(data.resolve("secrets.properties"))
                .get("postgres.admin")
                .orElseThrow();
        administrator =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/penny", "postgres", password);
        run("set session_replication_role = replica");
    }

    /** Pays until Stripe has said so many things. */
    void pay(int events, IntConsumer progress) throws SQLException, IOException, InterruptedException {
        List<UUID> stores = stores();
        UUID account = id("select id from account limit 1");
        while (stripe.said().size() < events) {
            Paid next = debts(stores, account);
            JsonNode session = stripe.session(next.checkout().toString(), next.minor());
            update(
                    "update checkout set state = 'OPEN', stripe_session_id = ?, url = ? where id = ?",
                    session.path("id").asText(),
                    session.path("url").asText(),
                    next.checkout());
            stripe.press(session.path("url").asText(), "pay");
            for (String action : next.fate().actions) {
                stripe.press(session.path("url").asText(), action);
            }
            paid.add(next);
            progress.accept(paid.size());
        }
        stripe.awaitSilence();
    }

    private List<UUID> stores() throws SQLException {
        List<UUID> stores = new ArrayList<>();
        for (int n = 0; n < STORES; n++) {
            UUID store = UUID.randomUUID();
            update(
                    "insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,"
                            + " commission_basis_points, operator, live_at, created_at) values (?, (select organisation_id from store"
                            + " limit 1), 'Bench', 'Nowhere', 'UTC', 'EUR', 50, 1000, 'Bench', now(), now())",
                    store);
            stores.add(store);
        }
        return stores;
    }

    private Paid debts(List<UUID> stores, UUID account) throws SQLException {
        UUID person = UUID.randomUUID();
        UUID checkout = UUID.randomUUID();
        List<Part> parts = new ArrayList<>();
        update(
                "insert into offender (id, reference, created_at) values (?, 'P-' || upper(left(?, 8)), now())",
                person,
                person.toString());
        int many = 1 + random.nextInt(MOST_PARTS);
        for (int n = 0; n < many; n++) {
            parts.add(new Part(UUID.randomUUID(), stores.get(random.nextInt(STORES)), 100 + random.nextInt(20_000)));
            debt(parts.get(n), person, checkout, account);
        }
        // As the database sorts ids: the ledger gives what cannot be halved to the first.
        parts.sort(Comparator.comparing(part -> part.debt().toString()));
        Paid paid = new Paid(checkout, parts, Fate.values()[random.nextInt(Fate.values().length)]);
        update(
                "insert into checkout (id, account_id, amount_minor, currency, idempotency_key, state, created_at, expires_at)"
                        + " values (?, ?, ?, 'EUR', ?, 'CREATED', now(), now() + interval '1 day')",
                checkout,
                account,
                paid.minor(),
                checkout.toString());
        return paid;
    }

    private void debt(Part part, UUID person, UUID checkout, UUID account) throws SQLException {
        UUID theft = UUID.randomUUID();
        update(
                "insert into theft (id, store_id, alert_id, offender_id, camera_id, camera_name, occurred_at, sentence, confirmed_by,"
                        + " approved_by, approved_at, severity) values (?, ?, gen_random_uuid(), ?, gen_random_uuid(), 'Aisle', now(),"
                        + " 'Bench', gen_random_uuid(), gen_random_uuid(), now(), 'MEDIUM')",
                theft,
                part.store(),
                person);
        update(
                "insert into debt (id, store_id, theft_id, offender_id, reference, amount_minor, currency, items, basis_points, state,"
                        + " created_at) values (?, ?, ?, ?, 'P-BENCH', ?, 'EUR', '[]', 1000, 'OPEN', now() - interval '1 hour')",
                part.debt(),
                part.store(),
                theft,
                person,
                part.minor());
        update(
                "insert into checkout_line (checkout_id, debt_id, account_id, amount_minor) values (?, ?, ?, ?)",
                checkout,
                part.debt(),
                account,
                part.minor());
    }

    /** All that was paid. */
    List<Paid> paid() {
        return paid;
    }

    /** Waits until as many events were acted on. @return when the last of them was, in nanoseconds */
    long awaitProcessed(int events) throws SQLException, InterruptedException {
        while (count("stripe_event where processed_at is not null") < events
                || count("scheduled_tasks where task_name = 'stripe-event'") > 0) {
            Thread.sleep(POLL_MILLIS);
        }
        return System.nanoTime();
    }

    long count(String what) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Rows of one name and one number each. */
    List<Named> named(String query) throws SQLException {
        List<Named> found = new ArrayList<>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Named(rows.getString(1), rows.getLong(2)));
            }
        }
        return found;
    }

    record Named(String name, long number) {}

    private UUID id(String query) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private void update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = administrator.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement plain = administrator.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
