package com.penny.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database says of itself: tables, columns, policies and grants. */
record Catalogue(
        Map<String, List<Column>> tables, List<Policy> policies, Set<Grant> grants, Map<String, List<String>> checks) {

    private static Catalogue shared;

    record Column(String name, String type, boolean generated) {}

    /** @param column empty for a right on the whole table */
    record Grant(String role, String table, String privilege, String column) {}

    /** The equality of a column with a setting of the transaction. */
    record Binding(String column, String setting) {}

    /** @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE} */
    record Policy(String table, String name, String command, List<String> roles, String expression) {

        private static final Pattern EQUALITY =
                Pattern.compile("(\\w+) = (?:ANY )?[( ]*SELECT [^']*current_setting\\('(penny\\.\\w+)'");

        List<Binding> bindings() {
            List<Binding> bindings = new ArrayList<>();
            Matcher matcher = EQUALITY.matcher(expression);
            while (matcher.find()) {
                bindings.add(new Binding(matcher.group(1), matcher.group(2)));
            }
            return bindings.stream().distinct().toList();
        }

        boolean appliesTo(String role, String wanted) {
            return roles.contains(role) && (command.equals("ALL") || command.equals(wanted));
        }

        /** How often the expression reads a setting, in whichever form. */
        long settingsRead() {
            return Pattern.compile("current_setting\\(")
                    .matcher(expression)
                    .results()
                    .count();
        }

        long equalities() {
            return EQUALITY.matcher(expression).results().count();
        }
    }

    /** Read once: the schema does not change while tests run. */
    static synchronized Catalogue of(TestDatabase database) throws SQLException {
        if (shared == null) {
            try (Connection connection = database.asAdministrator()) {
                shared = read(connection);
            }
        }
        return shared;
    }

    private static Catalogue read(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        Map<String, List<String>> checks = new LinkedHashMap<>();
        List<Policy> policies = new ArrayList<>();
        Set<Grant> grants = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet columns = statement.executeQuery("""
                    select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> '' or a.attgenerated <> ''
                    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                    order by c.relname, a.attnum""");
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), name -> new ArrayList<>())
                        .add(new Column(columns.getString(2), columns.getString(3), columns.getBoolean(4)));
            }
            ResultSet rules = statement.executeQuery(
                    "select tablename, policyname, cmd, array_to_string(roles, ','),"
                            + " coalesce(qual, '') || ' ' || coalesce(with_check, '')"
                            + " from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE' order by tablename, policyname");
            while (rules.next()) {
                policies.add(new Policy(
                        rules.getString(1),
                        rules.getString(2),
                        rules.getString(3),
                        List.of(rules.getString(4).split(",")),
                        rules.getString(5)));
            }
            ResultSet rights = statement.executeQuery("""
                    select grantee, table_name, privilege_type, column_name from information_schema.role_column_grants
                    where table_schema = 'public'
                    union all
                    select grantee, table_name, privilege_type, '' from information_schema.role_table_grants
                    where table_schema = 'public'""");
            while (rights.next()) {
                grants.add(
                        new Grant(rights.getString(1), rights.getString(2), rights.getString(3), rights.getString(4)));
            }
            ResultSet constraints = statement.executeQuery("""
                    select c.conrelid::regclass || '.' || a.attname, pg_get_constraintdef(c.oid) from pg_constraint c
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                    where c.contype = 'c' and cardinality(c.conkey) = 1""");
            while (constraints.next()) {
                checks.computeIfAbsent(constraints.getString(1), name -> new ArrayList<>())
                        .add(constraints.getString(2));
            }
        }
        return new Catalogue(tables, policies, grants, checks);
    }

    /** Policies that decide over what a role does with a table. */
    List<Policy> policies(String table, String role, String command) {
        return policies.stream()
                .filter(policy -> policy.table().equals(table) && policy.appliesTo(role, command))
                .toList();
    }

    /** Columns whose equality with a setting all policies of a table speak of. */
    Map<String, String> bindings(String table) {
        Map<String, String> bindings = new LinkedHashMap<>();
        policies.stream()
                .filter(policy -> policy.table().equals(table))
                .flatMap(policy -> policy.bindings().stream())
                .forEach(binding -> bindings.put(binding.column(), binding.setting()));
        return bindings;
    }

    /** Columns on which a role has a right, whether by column or by table. */
    List<String> columns(String role, String table, String privilege) {
        return tables.get(table).stream()
                .map(Column::name)
                .filter(column -> grants.contains(new Grant(role, table, privilege, column)))
                .toList();
    }

    boolean mayTouch(String role, String table) {
        return grants.stream()
                .anyMatch(grant -> grant.role().equals(role) && grant.table().equals(table));
    }
}
