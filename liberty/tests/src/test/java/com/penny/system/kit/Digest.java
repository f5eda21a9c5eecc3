package com.penny.system.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** All rows of a store, table by table, as one value each: equal before and after when nobody touched them. */
public final class Digest {

    private Digest() {}

    public static Map<String, String> of(Database database, String storeId) {
        UUID store = UUID.fromString(storeId);
        Map<String, String> digest = new LinkedHashMap<>();
        String tables = database.text("select string_agg(table_name, ',' order by table_name)"
                + " from information_schema.columns where table_schema = 'public' and column_name = 'store_id'");
        for (String table : tables.split(",")) {
            digest.put(
                    table,
                    database.text(
                            "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                    + " from " + table + " t where store_id = ?",
                            store));
        }
        return digest;
    }
}
