package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.build.Build;
import com.penny.launcher.camera.SimulatedCamera;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.process.DebianPackages;
import com.penny.launcher.product.DataDirectory;
import com.penny.launcher.product.DecoderLibraries;
import com.penny.launcher.product.Product;
import com.penny.launcher.product.ProductSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Builds what is stale, starts everything and stays until it is told to stop. */
public final class Up implements Command {

    private static final int DEFAULT_PORT = 9080;
    private static final int DEFAULT_INTERVAL_SECONDS = 90;

    private final Checkout checkout;
    private final Console console;

    public Up(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String summary() {
        return "build what is stale and start everything; Ctrl-C stops it";
    }

    @Override
    public List<String> options() {
        return List.of(
                "--port N               where people open it (" + DEFAULT_PORT + ")",
                "--data DIR             where everything is kept (.penny/data); one running copy each",
                "--empty                leave the demo out of a new database",
                "--no-camera            do not send sample clips",
                "--camera-interval S    seconds between two sample clips after the first round ("
                        + DEFAULT_INTERVAL_SECONDS + ")");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.parse(
                arguments, Set.of("--port", "--data", "--camera-interval"), Set.of("--empty", "--no-camera"));
        if (!options.words().isEmpty()) {
            throw new Failure("up takes options only, not " + options.words().get(0));
        }
        ProductSettings settings =
                new ProductSettings(options.number("--port", DEFAULT_PORT, 1, 65_535), options.flag("--empty"));
        Duration interval =
                Duration.ofSeconds(options.number("--camera-interval", DEFAULT_INTERVAL_SECONDS, 1, 86_400));

        DecoderLibraries.require(new DebianPackages(checkout, console));
        new Build(checkout, console).run();
        DataDirectory data =
                DataDirectory.open(options.value("--data").map(Path::of).orElse(checkout.defaultData()));
        Instant began = Instant.now();
        Product product = new Product(checkout, data, settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product), "stop"));
        console.passing("Starting…");
        product.start();
        console.settle(String.format(
                "Ready in %.1f s", Duration.between(began, Instant.now()).toMillis() / 1000.0));
        new Banner(console).show(settings, data);
        if (!options.flag("--no-camera") && Files.exists(data.demo())) {
            startCamera(settings, data, interval);
        }
        return stay(product);
    }

    private void startCamera(ProductSettings settings, DataDirectory data, Duration interval) throws IOException {
        SimulatedCamera camera = new SimulatedCamera(
                settings.address(), DemoFile.read(data.demo()), checkout.sampleClips(), interval, console);
        camera.start();
        console.say(
                "A simulated camera sends %d sample clips now, then one every %d s.",
                camera.clips(), interval.toSeconds());
    }

    /** Ends only when a part cannot be kept alive; Ctrl-C and SIGTERM end the process through its shutdown hook. */
    private static int stay(Product product) {
        try {
            product.gaveUp().join();
            return 0;
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    private void stop(Product product) {
        if (product.running()) {
            console.passing("Stopping…");
            product.stop();
            console.settle("Stopped.");
        }
    }
}
