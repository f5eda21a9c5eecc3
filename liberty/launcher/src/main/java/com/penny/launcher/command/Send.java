package com.penny.launcher.command;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Options;
import com.penny.launcher.camera.ClipState;
import com.penny.launcher.camera.IngestClient;
import com.penny.launcher.camera.Receipt;
import com.penny.launcher.camera.RefusedException;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Camera;
import com.penny.launcher.product.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends one clip of your own as a camera would, and says what became of it. */
public final class Send implements Command {

    private static final Duration OUTCOME_WITHIN = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;

    private final Checkout checkout;
    private final Console console;

    public Send(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "send";
    }

    @Override
    public String summary() {
        return "FILE --camera ID: send a clip through the ingest endpoint and wait for its outcome";
    }

    @Override
    public List<String> options() {
        return List.of(
                "--camera ID            id or name of a camera, such as \"Aisle 2\"",
                "--key KEY              the camera's key, for cameras that are not of the demo",
                "--data DIR             the running copy with this data (.penny/data)");
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments, Set.of("--camera", "--key", "--data"), Set.of());
        Path file = options.onlyWord().map(Path::of).orElseThrow(() -> new Failure("which file? ./penny send FILE"));
        String camera = options.value("--camera").orElseThrow(() -> new Failure("which camera? --camera ID"));
        Path data = options.value("--data").map(Path::of).orElse(checkout.defaultData());
        if (!Files.isReadable(file)) {
            throw new Failure("there is no readable file " + file);
        }
        try {
            return send(file, client(data, camera, options));
        } catch (RefusedException e) {
            throw new Failure("refused: " + e.getMessage(), e);
        } catch (ConnectException e) {
            throw new Failure("nothing answers; start Penny with ./penny up first", e);
        }
    }

    private int send(Path file, IngestClient client) throws IOException, InterruptedException {
        Instant began = Instant.now();
        Receipt receipt = client.send(
                file, contentType(file), Files.getLastModifiedTime(file).toInstant());
        console.say("received  clip %s  %d bytes  sha256 %s", receipt.clipId(), receipt.sizeBytes(), receipt.sha256());
        if (receipt.duplicate()) {
            console.say("these bytes were here before; nothing is analysed twice");
        }
        ClipState state = outcome(client, receipt.clipId());
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        switch (state.state()) {
            case "ALERT" -> console.say("alert     score %s of 100 after %.1f s; open Monitor", state.score(), seconds);
            case "QUIET" -> console.say("quiet     score %s is below the store's threshold", state.score());
            default -> console.say("failed    %s", state.reason());
        }
        return state.state().equals("FAILED") ? 1 : 0;
    }

    private static ClipState outcome(IngestClient client, String clip) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(OUTCOME_WITHIN);
        CountDownLatch never = new CountDownLatch(1);
        while (Instant.now().isBefore(deadline)) {
            ClipState state = client.state(clip);
            if (state.settled()) {
                return state;
            }
            never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        throw new Failure("no outcome within " + OUTCOME_WITHIN.toSeconds() + " s; clip " + clip + " is still waiting");
    }

    private IngestClient client(Path data, String camera, Options options) throws IOException {
        int port = new Ports(data.resolve("ports.properties"))
                .known("server")
                .orElseThrow(() -> new Failure("Penny was never started with the data in " + data));
        URI server = URI.create("http://localhost:" + port);
        if (options.value("--key").isPresent()) {
            return new IngestClient(server, camera, options.value("--key").get());
        }
        Path demo = data.resolve("demo.json");
        List<Camera> cameras = Files.exists(demo)
                ? DemoFile.read(demo).stores().stream()
                        .flatMap(store -> store.cameras().stream())
                        .toList()
                : List.of();
        return cameras.stream()
                .filter(known -> known.id().equals(camera) || known.name().equalsIgnoreCase(camera))
                .findFirst()
                .map(known -> new IngestClient(server, known.id(), known.key()))
                .orElseThrow(() -> new Failure("camera " + camera + " is not of the demo, so --key is needed. Known: "
                        + cameras.stream().map(Camera::name).toList()));
    }

    private static String contentType(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".webm")) {
            return "video/webm";
        }
        return name.endsWith(".avi") ? "video/x-msvideo" : "video/mp4";
    }
}
