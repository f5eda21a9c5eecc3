package com.penny.container;

import com.penny.migrations.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Gives Arquillian a server folder of its own, on a free port and on a migrated database, before it reads {@code
 * arquillian.xml}. The product's folder and data are never touched.
 */
public class OwnServer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Runs before the observers that read the configuration, which name no precedence. */
    public static class Preparation {

        void prepare(@Observes(precedence = 1) ManagerStarted started) throws IOException {
            int port = freePort();
            Path folder = Path.of(System.getProperty("penny.container.folder"));
            // Arquillian finds a server by its name among all Java processes: no two checkouts may share one.
            String name = "container-tests-" + Integer.toHexString(folder.hashCode());
            System.setProperty("penny.container.port", Integer.toString(port));
            System.setProperty("penny.container.server", name);
            Path server = folder.resolve("servers").resolve(name);
            Files.createDirectories(server);
            try (InputStream configuration = OwnServer.class.getResourceAsStream("/server.xml")) {
                Files.write(server.resolve("server.xml"), configuration.readAllBytes());
            }
            Files.writeString(server.resolve("server.env"), environment(port));
        }

        private static String environment(int port) {
            TestDatabase database = TestDatabase.shared();
            int databasePort = URI.create(database.url("penny").substring("jdbc:".length()))
                    .getPort();
            return Map.of(
                            "PENNY_HTTP_PORT",
                            port,
                            "PENNY_DB_PORT",
                            databasePort,
                            "PENNY_DB_PASSWORD",
                            database.appPassword(),
                            "PENNY_DB_DRIVER",
                            Archives.jarOf(org.postgresql.Driver.class))
                    .entrySet()
                    .stream()
                    .map(variable -> variable.getKey() + "=" + variable.getValue())
                    .collect(Collectors.joining("\n"));
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
