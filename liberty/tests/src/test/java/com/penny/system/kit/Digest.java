package com.penny.system.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All rows of a store, or of a person, table by table, as one value each: equal before and after when nobody touched them. */
public final class Digest {

    /** What changes by being used. */
    private static final Set<String> MOVING = Set.of("account_session", "account_link", "passkey_ceremony");

    /** What is counted of the other tables, a moment after they have changed. */
    private static final Set<String> COUNTED = Set.of("kpi_change", "kpi_count");

    private Digest() {}

    public static Map<String, String> of(Database database, UUID store) {
        Map<String, String> digest = new LinkedHashMap<>();
        for (String table : tablesWith(database, "store_id", "")) {
            if (!COUNTED.contains(table)) {
                digest.put(table, rows(database, table, "store_id = ?", store));
            }
        }
        return digest;
    }

    /** Of what belongs to a person and to no store: payments, what leads to them, and what signs in. */
    public static Map<String, String> ofAccount(Database database, UUID account) {
        Map<String, String> digest = new LinkedHashMap<>();
        for (String table : tablesWith(database, "account_id", "store_id")) {
            if (!MOVING.contains(table)) {
                digest.put(table, rows(database, table, "account_id = ?", account));
            }
        }
        String payments = "in (select id from payment where account_id = ?)";
        digest.put("account", rows(database, "account", "id = ?", account));
        digest.put("ledger_transaction", rows(database, "ledger_transaction", "payment_id " + payments, account));
        digest.put(
                "ledger_entry",
                rows(
                        database,
                        "ledger_entry",
                        "transaction_id in (select id from ledger_transaction where payment_id " + payments + ")",
                        account));
        return digest;
    }

    /** @param without tables that have this column are left out; empty for none */
    private static String[] tablesWith(Database database, String column, String without) {
        return database.text(
                        "select string_agg(distinct c.table_name, ',') from information_schema.columns c"
                                + " where c.table_schema = 'public' and c.column_name = ? and not exists (select 1"
                                + " from information_schema.columns o where o.table_schema = 'public'"
                                + " and o.table_name = c.table_name and o.column_name = ?)",
                        column,
                        without)
                .split(",");
    }

    private static String rows(Database database, String table, String condition, UUID id) {
        return database.text(
                "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))" + " from "
                        + table + " t where " + condition,
                id);
    }
}
