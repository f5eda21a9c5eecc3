package com.penny.outbox.entity;

import com.penny.kernel.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * One connection of its own, outside the pool, on which the database calls when a live event commits, and when an account
 * may no longer hear what it could.
 */
@ApplicationScoped
public class LiveListener {

    private static final Logger LOG = Logger.getLogger(LiveListener.class.getName());
    private static final int WAIT_MILLIS = 20_000;
    private static final String EVENTS = "penny_live";
    private static final String ENDS = "penny_live_end";

    @Inject
    @ConfigProperty(name = "penny.db.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "penny.db.port", defaultValue = "5432")
    int port;

    @Inject
    @ConfigProperty(name = "penny.db.password")
    String password;

    private volatile boolean stopped;
    private volatile Connection connection;

    /**
     * Listens until stopped; comes back by itself after the connection was lost.
     *
     * @param heard called for each event
     * @param ended called with each account whose streams have to end
     * @param connected called each time the connection stands, since events in between were not heard
     */
    public void listen(Consumer<LiveEvent> heard, Consumer<UUID> ended, Runnable connected) {
        while (!stopped) {
            try (Connection open = open()) {
                connection = open;
                try (Statement statement = open.createStatement()) {
                    statement.execute("listen " + EVENTS);
                    statement.execute("listen " + ENDS);
                }
                connected.run();
                hear(open, heard, ended);
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.warning("live events: connection lost, trying again: " + e.getMessage());
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
            }
        }
    }

    public void stop() {
        stopped = true;
        Connection open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.fine(() -> "closing the live connection: " + e.getMessage());
            }
        }
    }

    private void hear(Connection open, Consumer<LiveEvent> heard, Consumer<UUID> ended) throws SQLException {
        PGConnection postgres = open.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
            if (notifications == null || notifications.length == 0) {
                // A dead peer shows only when it is asked something.
                try (Statement statement = open.createStatement()) {
                    statement.execute("select 1");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                tell(heard, ended, notification);
            }
        }
    }

    /** One event that cannot be passed on must not silence all that follow. */
    private static void tell(Consumer<LiveEvent> heard, Consumer<UUID> ended, PGNotification notification) {
        try {
            if (notification.getName().equals(ENDS)) {
                ended.accept(UUID.fromString(notification.getParameter()));
            } else {
                heard.accept(Json.read(notification.getParameter(), LiveEvent.class));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "live events: one could not be passed on", e);
        }
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "penny_app");
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "penny-live");
        properties.setProperty("tcpKeepAlive", "true");
        // Longer than the wait for a call; without it a dead peer would show after a quarter of an hour.
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("connectTimeout", "5");
        // As in server.xml: what a row holds does not belong into an error's text, and so not into the log.
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/penny", properties);
    }
}
