package com.penny.system.kit;

import com.penny.launcher.Checkout;
import com.penny.launcher.files.KeyValueFile;
import com.penny.launcher.product.Health;
import com.penny.launcher.product.Ports;
import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A second server in production mode on the database of the product and with its keys, with settings of its own. */
public final class ProductionServer implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final URI address;
    private final Path folder;
    private final Process process;

    private ProductionServer(URI address, Path folder, Process process) {
        this.address = address;
        this.folder = folder;
        this.process = process;
    }

    /**
     * @param product data directory of the product whose database it uses
     * @param folder an empty folder for what it writes; gone when it is closed
     * @param settings more environment, such as the mail server
     */
    static ProductionServer start(Path product, Path folder, Map<String, String> settings) throws IOException {
        int port = Ports.unused();
        KeyValueFile ports = new KeyValueFile(product.resolve("ports.properties"));
        KeyValueFile secrets = new KeyValueFile(product.resolve("secrets.properties"));
        Path data = Files.createDirectories(folder.resolve("data"));
        copyKeys(product.resolve("keys"), Files.createDirectory(data.resolve("keys")));
        Map<String, String> environment = new HashMap<>(Map.of(
                "PENNY_MODE", "production",
                "PENNY_HTTP_PORT", Integer.toString(port),
                "PENNY_DATA", data.toString(),
                "PENNY_DB_PORT", ports.get("postgres").orElseThrow(),
                "PENNY_DB_PASSWORD", secrets.get("postgres.app").orElseThrow(),
                "PENNY_BATCH_PASSWORD", secrets.get("postgres.batch").orElseThrow(),
                "PENNY_KEYSTORE_PASSWORD", secrets.get("keystore").orElseThrow(),
                "PENNY_VISION_SOCKET", folder.resolve("no-vision.sock").toString(),
                "PENNY_STRIPE_API_KEY", "sk_live_none",
                "PENNY_STRIPE_WEBHOOK_SECRET", "whsec_none"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // One after the other they use the same: what the first has worked out about the application is kept there.
        environment.put("WLP_OUTPUT_DIR", product.resolveSibling("production").toString());
        environment.put("LOG_DIR", folder.resolve("log").toString());
        environment.putAll(settings);
        ProcessBuilder server = new ProcessBuilder(
                        Checkout.current().liberty().resolve("bin/server").toString(), "run", "penny")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        server.environment().putAll(environment);
        return new ProductionServer(URI.create("http://localhost:" + port), folder, server.start());
    }

    private static void copyKeys(Path from, Path to) throws IOException {
        try (Stream<Path> keys = Files.list(from)) {
            for (Path key : keys.toList()) {
                Files.copy(key, to.resolve(key.getFileName()));
            }
        }
    }

    public ProductionServer awaitReady() {
        new Health(address).ready(READY_WITHIN).join();
        return this;
    }

    /** Somebody without a session. */
    public Browser nobody() {
        return new Browser(address);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        SeparateCopy.remove(folder);
    }
}
