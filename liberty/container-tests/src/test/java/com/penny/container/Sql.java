package com.penny.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Plain statements on the server's data source, in the transaction under way or in none. */
@ApplicationScoped
public class Sql {

    /** Who the database takes a connection for: its role and every setting that a policy compares with. */
    static final String WHO = """
            select concat_ws(' ', current_user, current_setting('penny.account_id', true),
              current_setting('penny.store_id', true), current_setting('penny.offender_ids', true),
              current_setting('penny.alert_ids', true), current_setting('penny.store_ids', true),
              current_setting('penny.lookup', true))""";

    @Resource(lookup = "jdbc/penny")
    DataSource database;

    /** The single text that a query gives. */
    public String text(String query) {
        try (Connection connection = database.getConnection()) {
            return text(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of both connections of the pool at once, each as the last transaction left it. */
    public String whoAreBoth() {
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            return text(one, WHO).strip() + ", " + text(other, WHO).strip();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String statement) {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
