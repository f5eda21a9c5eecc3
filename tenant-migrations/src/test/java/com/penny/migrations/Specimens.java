package com.penny.migrations;

import com.penny.migrations.Catalogue.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a valid row for any table, from its column types and check constraints alone. */
final class Specimens {

    private static final Pattern FIRST_ALLOWED = Pattern.compile("(?:ARRAY\\[|= )'([^']+)'");
    private static final Pattern SHAPE = Pattern.compile("~ '([^']+)'");
    private static final Pattern LONGEST = Pattern.compile("length\\(\\w+\\) <= (\\d+)");

    /** What several columns together ask for, or what a policy shows beside its tenant. */
    private static final Map<String, String> PARTICULAR = Map.ofEntries(
            Map.entry("debt_payment.amount_minor", "2"),
            Map.entry("dispute.state", "STANDS"),
            Map.entry("store_trial.ends_at", "2026-02-02T03:04:05Z"),
            Map.entry("ledger_entry.account", "STORE_PAYABLE"),
            Map.entry("notice.kind", "TEST"),
            Map.entry("notice_rules.unanswered_after_s", "90"),
            Map.entry("retention_policy.confirmed_days", "30"),
            Map.entry("refund.state", "SENT"),
            Map.entry("refund.cause", "INCIDENT"),
            Map.entry("chargeback.state", "OPEN"),
            Map.entry("demand.state", "WAITING"),
            Map.entry("payout.state", "PAID"),
            Map.entry("payout.reference", "PENNY 2026-11"),
            Map.entry("payout_account.effective_at", "2026-02-02T03:04:05Z"),
            Map.entry("reconciliation.to_at", "2026-02-02T03:04:05Z"),
            Map.entry("reconciliation_difference.state", "OPEN"),
            Map.entry("ledger_transaction.kind", "PAYMENT"),
            Map.entry("ledger_entry.kind", "PAYMENT"),
            Map.entry("evidence_object.kind", "BLURRED_CLIP"),
            Map.entry("evidence_bundle.manifest", "{}"),
            Map.entry(
                    "evidence_bundle.manifest_sha256",
                    "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
            Map.entry("link_correction.state", "PROPOSED"),
            Map.entry("network_entry.expires_at", "2200-01-01T00:00:00Z"),
            Map.entry("network_listing.state", "ENDED"),
            Map.entry("network_policy_version.state", "ENDED"),
            Map.entry("network_policy_version.stores", "2"),
            Map.entry("network_listing.theft_ids", "{6f1f3c3e-7a52-4a0e-9d0a-2b7a53a5a001}"));

    /** What earlier versions left in clear, and what goes with nothing else of the row. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "account.email_clear",
            "store_member.name_clear",
            "penny_member.name_clear",
            "mail_message.words_clear",
            "dispute.statement_clear",
            // Of a breaker, while a specimen is of Ops.
            "network_hold.tripped_on",
            // Of a return, while a specimen is a test.
            "notice.listing_id",
            // It takes two, and a side has one account.
            "network_hold.lifted_by",
            "network_hold.lifted_at",
            "organisation.closed_by",
            "organisation.closed_at",
            "evidence_hold.lifted_by",
            "evidence_hold.lifted_at",
            "payout_hold.lifted_by",
            "payout_hold.lifted_at",
            "network_policy_version.activated_by",
            "link_correction.decided_by",
            "link_correction.decided_at",
            // Of one that was refused, while a specimen waits.
            "link_correction.refusal",
            // Of one that is erased, while a specimen is somebody's.
            "account.erased_at",
            // Of what is not granted, while a specimen is.
            "rights_request.ground",
            // Of what is settled, while a specimen waits.
            "written_dispute.settled_at",
            // Of who has no account, while a specimen has one.
            "dispute.token_id",
            "dispute.opened_as",
            "dispute_message.token_id",
            // Of what is over, failed or a bank's, while a specimen is none of that.
            "chargeback.closed_at",
            // Of one that has ended, and of a trial that ends by days, while a specimen runs and ends by a date.
            "store_subscription.ended_at",
            "subscription_checkout.trial_days",
            "reconciliation_difference.decided_by",
            "reconciliation_difference.decided_at",
            "refund.failed_at",
            "refund.failure",
            "refund.made_good_at",
            "ledger_transaction.chargeback_id",
            // Of what Ops does by hand, while a specimen is a payment, paid out and a store's.
            "ledger_transaction.payout_id",
            "ledger_transaction.write_off_id",
            "ledger_entry.payout_id",
            // Of a run that has ended, while a specimen waits.
            "job_run.ended_at",
            "job_run.failure",
            "refund.reason",
            "payout.returned_at",
            "payout.returned_by",
            "payout.return_reason",
            "write_off.movement",
            // Of what is written, and over, while a specimen waits.
            "demand.token_id",
            "demand.amount_minor",
            "demand.currency",
            "demand.settled_at",
            "dispute.by_code",
            "dispute_message.by_code",
            "dispute_file.by_code",
            "dispute_message.email",
            "dispute_message.language",
            "dispute.email",
            "dispute.language");

    private final Catalogue catalogue;

    Specimens(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param side what the settings of this tenant are: columns that a policy compares with a setting get its value
     * @return column by column, as text
     */
    Map<String, String> row(String table, Side side) {
        Map<String, String> bindings = catalogue.bindings(table);
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : catalogue.tables().get(table)) {
            if (!column.generated() && !LEFT_EMPTY.contains(table + "." + column.name())) {
                String setting = bindings.get(column.name());
                row.put(column.name(), setting == null ? value(table, column) : side.value(table, column, setting));
            }
        }
        return row;
    }

    /** Past foreign keys and triggers; check constraints still count. */
    void insertAsAdministrator(Connection connection, String table, Map<String, String> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        insert(connection, table, row, row.keySet());
    }

    void insert(Connection connection, String table, Map<String, String> row, Collection<String> columns)
            throws SQLException {
        List<Column> written = catalogue.tables().get(table).stream()
                .filter(column -> row.containsKey(column.name()) && columns.contains(column.name()))
                .toList();
        String names = written.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = written.stream().map(column -> "?::" + column.type()).collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + values + ")")) {
            for (int index = 0; index < written.size(); index++) {
                statement.setString(index + 1, row.get(written.get(index).name()));
            }
            statement.executeUpdate();
        }
    }

    private String value(String table, Column column) {
        String name = table + "." + column.name();
        String particular = PARTICULAR.get(name);
        if (particular != null) {
            return particular;
        }
        return switch (column.type().replaceAll("\\(.*", "")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "text", "character" -> text(catalogue.checks().getOrDefault(name, List.of()));
            case "integer", "bigint", "smallint", "double precision" -> "1";
            case "boolean" -> "false";
            case "timestamp with time zone" -> "2026-01-02T03:04:05Z";
            case "time without time zone" -> "22:00";
            case "date" -> "2026-01-02";
            case "jsonb" -> "{}";
            case "bytea" -> "\\x00";
            case "uuid[]", "text[]" -> "{}";
            default -> throw new AssertionError("no specimen for the type of " + name + ": " + column.type());
        };
    }

    private static String text(List<String> checks) {
        String text = UUID.randomUUID().toString().replace("-", "");
        for (String check : checks) {
            Matcher allowed = FIRST_ALLOWED.matcher(check);
            if (allowed.find()) {
                return allowed.group(1);
            }
            Matcher shape = SHAPE.matcher(check);
            if (shape.find()) {
                return shaped(shape.group(1), text);
            }
            Matcher longest = LONGEST.matcher(check);
            if (longest.find()) {
                text = text.substring(0, Math.min(text.length(), Integer.parseInt(longest.group(1))));
            }
        }
        return text;
    }

    private static String shaped(String shape, String hex) {
        return switch (shape) {
            case "^[0-9a-f]{64}$" -> hex + hex;
            case "^[A-Z]{2}$" -> "ES";
            case "^[A-Z]{3}$" -> "EUR";
            case "^[0-9A-Z]{2,4}$" -> "3000";
            case "^P-[0-9A-Z]{5,8}$" -> "P-" + hex.substring(0, 8).toUpperCase(Locale.ROOT);
            case "^\\+?[0-9]{2,15}$" -> "112";
            case "^[a-z]+(-[a-z]+)*$" -> "retention";
            default -> throw new AssertionError("no specimen of the shape " + shape);
        };
    }

    /** One of two tenants: the values of its settings, and for each table the secret that finds its row. */
    static final class Side {

        private final String store = UUID.randomUUID().toString();
        private final Map<String, String> ids = Map.of(
                "penny.store_id", store,
                "penny.store_ids", store,
                "penny.account_id", UUID.randomUUID().toString(),
                "penny.offender_ids", UUID.randomUUID().toString(),
                "penny.alert_ids", UUID.randomUUID().toString());
        private final String lookup =
                UUID.randomUUID().toString().replace("-", "").repeat(2);

        String value(String table, Column column, String setting) {
            String value = settings().get(setting);
            if (value == null) {
                throw new AssertionError(
                        table + "." + column.name() + " is bound to a setting unknown here: " + setting);
            }
            return value;
        }

        Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>(ids);
            settings.put("penny.lookup", lookup);
            return settings;
        }
    }
}
