package com.penny;

import com.penny.migrations.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** What happens in a store, row by row as the product writes it, with the triggers of the database. */
public final class History implements AutoCloseable {

    private static final String EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Connection administrator = TestDatabase.shared().asAdministrator();

    public History() throws SQLException {
        administrator.setAutoCommit(true);
    }

    public UUID store(Instant joined) {
        UUID organisation = UUID.randomUUID();
        UUID store = UUID.randomUUID();
        change("insert into organisation (id, name, created_at) values (?, '=Chain', ?)", organisation, joined);
        change(
                "insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity, commission_basis_points,"
                        + " operator, created_at) values (?, ?, '=Corner Shop', '', 'UTC', 'EUR', 50, 1000, 'Somebody', ?)",
                store,
                organisation,
                joined);
        return store;
    }

    public UUID camera(UUID store) {
        UUID camera = UUID.randomUUID();
        change(
                "insert into camera (id, store_id, name, key_hash, key_made_at, created_at) values (?, ?, 'Aisle', ?, now(), now())",
                camera,
                store,
                (camera + "" + camera).replace("-", ""));
        return camera;
    }

    /** A clip that was received two seconds before. */
    public UUID alert(UUID store, UUID camera, Instant raised) {
        UUID alert = UUID.randomUUID();
        UUID clip = UUID.randomUUID();
        change(
                "insert into clip (id, store_id, camera_id, sha256, size_bytes, content_type, recorded_at, received_at, state)"
                        + " values (?, ?, ?, ?, 1, 'video/mp4', ?, ?, 'ALERT')",
                clip,
                store,
                camera,
                (clip + "" + clip).replace("-", ""),
                raised.minusSeconds(2),
                raised.minusSeconds(2));
        change(
                "insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at, score, threshold, parts,"
                        + " signals, sentence, people, duration_ms, width, height, fps, clip_sha256, clip_size_bytes, status)"
                        + " values (?, ?, ?, 'Aisle', ?, ?, ?, 70, 50, '[]', '[]', 'Seen', 1, 5000, 1280, 720, 25, 'a', 1, 'NEW')",
                alert,
                store,
                camera,
                clip,
                raised,
                raised);
        return alert;
    }

    public void evidence(UUID store, UUID alert, String kind, long bytes, Instant at) {
        change(
                "insert into evidence_object (id, store_id, alert_id, kind, content_type, size_bytes, sha256, wrapped_key, key_id,"
                        + " created_at) values (?, ?, ?, ?, 'video/mp4', ?, ?, '', 'k', ?)",
                UUID.randomUUID(),
                store,
                alert,
                kind,
                bytes,
                EMPTY_HASH,
                at);
    }

    public void shredded(UUID alert) {
        change("delete from evidence_object where alert_id = ?", alert);
    }

    public void dismissed(UUID alert) {
        change(
                "update alert set status = 'DISMISSED', dismiss_reason = 'STAFF', decided_at = raised_at + interval '1 minute',"
                        + " taken_by = ?, taken_at = raised_at + interval '20 seconds' where id = ?",
                UUID.randomUUID(),
                alert);
    }

    public void confirmed(UUID alert) {
        change(
                "update alert set status = 'PENDING_REVIEW', decided_at = raised_at + interval '2 minutes' where id = ?",
                alert);
        change(
                "insert into review (id, store_id, alert_id, camera_id, camera_name, occurred_at, score, sentence, confirmed_by,"
                        + " confirmed_initials, confirmed_at, due_at, state) select ?, store_id, id, camera_id, camera_name, occurred_at,"
                        + " 70, 'Seen', ?, 'SK', decided_at, decided_at, 'PENDING' from alert where id = ?",
                UUID.randomUUID(),
                UUID.randomUUID(),
                alert);
    }

    public void rejected(UUID alert, UUID reviewer) {
        decide(alert, reviewer, "REJECTED");
        change("update alert set status = 'DISMISSED', dismiss_reason = 'REJECTED' where id = ?", alert);
    }

    /** Of 20 euros. */
    public void approved(UUID alert, UUID reviewer) {
        UUID offender = UUID.randomUUID();
        decide(alert, reviewer, "APPROVED");
        change(
                "insert into offender (id, reference, created_at) values (?, 'P-' || upper(left(replace(?, '-', ''), 8)), now())",
                offender,
                offender.toString());
        change(
                "insert into theft (id, store_id, alert_id, offender_id, camera_id, camera_name, occurred_at, sentence, confirmed_by,"
                        + " approved_by, approved_at, severity, value_minor, value_currency) select ?, a.store_id, a.id, ?, a.camera_id,"
                        + " a.camera_name, a.occurred_at, a.sentence, r.confirmed_by, r.decided_by, r.decided_at, 'LOW', 2000, 'EUR'"
                        + " from alert a join review r on r.alert_id = a.id where a.id = ?",
                UUID.randomUUID(),
                offender,
                alert);
        change("update alert set status = 'CONFIRMED' where id = ?", alert);
        change(
                "insert into debt (id, store_id, theft_id, offender_id, reference, amount_minor, currency, items, basis_points, state,"
                        + " created_at) select ?, store_id, id, offender_id, 'P', 2000, 'EUR', '[]', 1000, 'OPEN', now() from theft"
                        + " where alert_id = ?",
                UUID.randomUUID(),
                alert);
    }

    private void decide(UUID alert, UUID reviewer, String state) {
        change(
                "update review set state = ?, decided_by = ?, decided_at = confirmed_at + interval '1 hour', reason = 'So'"
                        + " where alert_id = ?",
                state,
                reviewer,
                alert);
    }

    /** Somebody else says whether they would have decided so. */
    public void readAgain(UUID alert, String verdict) {
        change(
                "insert into second_reading (review_id, store_id, confirmed_by, first_reader, first_verdict, asked_at)"
                        + " select id, store_id, confirmed_by, decided_by, state, now() from review where alert_id = ?"
                        + " on conflict do nothing",
                alert);
        change(
                "update second_reading set reader_id = ?, verdict = ?, read_at = now() where review_id ="
                        + " (select id from review where alert_id = ?)",
                UUID.randomUUID(),
                verdict,
                alert);
    }

    public void disputed(UUID alert) {
        change(
                "insert into dispute (id, store_id, theft_id, debt_id, offender_id, by_code, statement, opened_at, due_at)"
                        + " select ?, t.store_id, t.id, d.id, t.offender_id, 'PERSON', '', now(), now() from theft t"
                        + " join debt d on d.theft_id = t.id where t.alert_id = ?",
                UUID.randomUUID(),
                alert);
    }

    public void withdrawn(UUID alert) {
        change(
                "update dispute set state = 'WITHDRAWN', decided_by = ?, decided_at = now() where theft_id ="
                        + " (select id from theft where alert_id = ?) and state = 'OPEN'",
                UUID.randomUUID(),
                alert);
        change("update theft set overturned_at = now() where alert_id = ?", alert);
        change("update alert set status = 'DISMISSED', dismiss_reason = 'OVERTURNED' where id = ?", alert);
        if (number("select count(*) from debt_payment p join theft t on t.id = p.theft_id where t.alert_id = ?", alert)
                > 0) {
            book(alert, "REVERSAL", -1, Instant.now());
        }
    }

    public void paid(UUID alert, Instant at) {
        UUID account = UUID.randomUUID();
        UUID checkout = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        change(
                "insert into account (id, realm, password_hash, created_at, email, email_index) values (?, 'PORTAL', 'x', now(), '', ?)",
                account,
                (account + "" + account).replace("-", ""));
        change(
                "insert into checkout (id, account_id, amount_minor, currency, idempotency_key, state, created_at, expires_at)"
                        + " values (?, ?, 2000, 'EUR', ?, 'PAID', now(), now())",
                checkout,
                account,
                checkout.toString());
        change(
                "insert into payment (id, checkout_id, account_id, receipt_number, amount_minor, currency, stripe_session_id,"
                        + " stripe_payment_intent, paid_at) values (?, ?, ?, ?, 2000, 'EUR', ?, '', ?)",
                payment,
                checkout,
                account,
                payment.toString(),
                payment.toString(),
                at);
        change(
                "insert into debt_payment (id, payment_id, debt_id, theft_id, offender_id, store_id, account_id, reference,"
                        + " receipt_number, currency, amount_minor, commission_minor, penny_minor, basis_points, paid_at)"
                        + " select ?, ?, d.id, d.theft_id, d.offender_id, d.store_id, ?, 'P', 'R', 'EUR', 2000, 200, 1800, 1000, ?"
                        + " from debt d join theft t on t.id = d.theft_id where t.alert_id = ?",
                UUID.randomUUID(),
                payment,
                account,
                at,
                alert);
        book(alert, "PAYMENT", 1, at);
    }

    private void book(UUID alert, String kind, int sign, Instant at) {
        UUID transaction = UUID.randomUUID();
        change(
                "insert into ledger_transaction (id, kind, payment_id, at) select ?, ?, p.payment_id, ? from debt_payment p"
                        + " join theft t on t.id = p.theft_id where t.alert_id = ?",
                transaction,
                kind,
                at,
                alert);
        change(
                "insert into ledger_entry (id, transaction_id, kind, account, store_id, debt_payment_id, currency, amount_minor, at, part_minor)"
                        + " select gen_random_uuid(), ?, ?, b.account, case when b.account = 'STORE_PAYABLE' then p.store_id end, p.id, 'EUR',"
                        + " b.minor * ?, ?, case when b.account = 'STORE_PAYABLE' then 2000 * ? end from debt_payment p join theft t on t.id = p.theft_id"
                        + " cross join (values ('STORE_PAYABLE', -200), ('PENNY_REVENUE', -1800), ('STRIPE_CLEARING', 2000))"
                        + " b(account, minor) where t.alert_id = ?",
                transaction,
                kind,
                sign,
                at,
                sign,
                alert);
    }

    public void open(UUID store) {
        change("update store set live_at = now() where id = ?", store);
    }

    public void change(String statement, Object... values) {
        try (PreparedStatement prepared = prepared(statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Instant instant(String query, Object... values) {
        try (PreparedStatement prepared = prepared(query, values);
                ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return rows.getTimestamp(1).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String query, Object... values) {
        return Long.parseLong(text(query, values));
    }

    public String text(String query, Object... values) {
        try (PreparedStatement prepared = prepared(query, values);
                ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = administrator.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i] instanceof Instant instant ? Timestamp.from(instant) : values[i]);
        }
        return prepared;
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
