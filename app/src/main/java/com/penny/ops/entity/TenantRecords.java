package com.penny.ops.entity;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * All that a store may read of itself, whatever tables there are: the catalogue of the database says which columns its role is granted, and
 * row-level security which rows. Reads in the transaction under way, which is a member of staff of the store.
 */
@ApplicationScoped
public class TenantRecords {

    /** A table that rows of a store are in, and the columns of it that the store may read. */
    public record Table(String name, List<String> columns) {}

    private static final Logger LOG = Logger.getLogger(TenantRecords.class.getName());

    /** What opens evidence: a store's server needs it, and nobody takes it along. */
    private static final String KEY_OF_EVIDENCE = "wrapped_key";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @Inject
    @Any
    Instance<SealedColumn> sealedColumns;

    @Inject
    FieldCipher fields;

    /** By name. */
    public List<Table> tables() {
        Map<String, List<String>> columns = new TreeMap<>();
        List<?> granted = entities.createNativeQuery("""
                        select table_name, column_name from information_schema.column_privileges
                        where table_schema = 'public' and grantee = current_user and privilege_type = 'SELECT'
                          and table_name in (select table_name from information_schema.column_privileges
                            where table_schema = 'public' and grantee = current_user and privilege_type = 'SELECT'
                              and column_name = 'store_id')
                          and column_name <> :key
                        order by table_name, column_name""")
                .setParameter("key", KEY_OF_EVIDENCE)
                .getResultList();
        granted.stream()
                .map(row -> (Object[]) row)
                .forEach(row -> columns.computeIfAbsent((String) row[0], table -> new ArrayList<>())
                        .add((String) row[1]));
        return columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), List.copyOf(table.getValue())))
                .toList();
    }

    /** Each row of a table by its columns, what is sealed in clear. */
    public void rows(Table table, Consumer<Map<String, Object>> each) {
        String columns = String.join(
                ", ", table.columns().stream().map(TenantRecords::quoted).toList());
        try (Stream<?> rows = entities.createNativeQuery(
                        "select " + columns + " from " + quoted(table.name()), Tuple.class)
                .setHint("org.hibernate.fetchSize", 500)
                .getResultStream()) {
            rows.map(Tuple.class::cast).map(row -> told(table, row)).forEach(each);
        }
    }

    private Map<String, Object> told(Table table, Tuple row) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (TupleElement<?> column : row.getElements()) {
            Object value = row.get(column);
            told.put(
                    column.getAlias(),
                    value instanceof byte[] bytes ? opened(table.name(), column.getAlias(), bytes, row) : plain(value));
        }
        return told;
    }

    private static Object plain(Object value) {
        if (value instanceof Object[] list) {
            return Arrays.asList(list);
        }
        return value instanceof Timestamp at ? at.toInstant() : value;
    }

    /** Null for bytes that are no sealed text, and for what was altered in the database: the rest is theirs all the same. */
    private Object opened(String table, String column, byte[] bytes, Tuple row) {
        SealedColumn known = sealedColumns.stream()
                .filter(one -> one.table().equals(table) && one.column().equals(column))
                .findFirst()
                .orElse(null);
        try {
            return known == null
                    ? null
                    : known.open(
                            fields, bytes, known.key().stream().map(row::get).toArray());
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "a value of " + known.name() + " does not open, and is not in the export", e);
            return null;
        }
    }

    /** Names come from the catalogue; still nobody's name is ever more than a name. */
    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
