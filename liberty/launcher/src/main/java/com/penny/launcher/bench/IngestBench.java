package com.penny.launcher.bench;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.bench.LiveAlerts.Seen;
import com.penny.launcher.camera.ClipState;
import com.penny.launcher.camera.IngestClient;
import com.penny.launcher.camera.Receipt;
import com.penny.launcher.camera.UniqueClip;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Camera;
import com.penny.launcher.demo.SampleClips;
import com.penny.launcher.demo.SampleClips.Clip;
import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Clips with something to alert on, 4-5 s at 720p: how long from the receipt until an open screen learns of the alert,
 * one clip at a time; and how many clips a minute when they come as fast as the network allows.
 */
public final class IngestBench implements Bench {

    private static final int CLIPS = 20;
    private static final int DECODES = 3;
    private static final double AIM_SECONDS = 3;
    private static final long ALERT_WITHIN_SECONDS = 120;
    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(30);

    private final Checkout checkout;
    private final Console console;
    private int sent;

    public IngestBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String summary() {
        return CLIPS + " clips one at a time, then at once: receipt to alert, clips a minute, memory";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        Path log = checkout.logs().resolve("bench-ingest.log");
        try (SeparateCopy copy = SeparateCopy.start(checkout, data, log, "--no-camera")) {
            copy.awaitReady();
            return measure(copy);
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private List<Figure> measure(SeparateCopy copy) throws Exception {
        DemoFile demo = copy.demo();
        Camera camera = demo.stores().get(0).cameras().stream()
                .filter(candidate -> !candidate.clips().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Failure("no camera of the demo has clips"));
        IngestClient client = new IngestClient(copy.address(), camera.id(), camera.key());
        List<Path> clips = clips();
        StoreSession session = StoreSession.signIn(copy.address(), demo.account("store_staff"));
        try (LiveAlerts live = session.live();
                MemoryWatch memory = new MemoryWatch(List.of(copy.part("server"), copy.part("vision")))) {
            double first = receiptToAlert(client, live, clips.get(0));
            List<Double> single = new ArrayList<>();
            for (int i = 0; i < CLIPS; i++) {
                single.add(receiptToAlert(client, live, clips.get(i % clips.size())));
                console.passing(String.format("clip %d of %d: %.2f s", i + 1, CLIPS, single.get(i)));
            }
            double perMinute = clipsPerMinute(client, live, clips);
            double decode = decodeSeconds(clips);
            Quantiles latency = new Quantiles(single);
            return List.of(
                    Figure.plain("ingest.first", first, "s"),
                    Figure.plain("ingest.p50", latency.median(), "s").against(decode),
                    Figure.below("ingest.p95", latency.at(0.95), "s", AIM_SECONDS)
                            .against(decode),
                    Figure.plain("ingest.rate", perMinute, "clips/min").against(60 / decode),
                    Figure.plain("ingest.memory", memory.peakMegabytes(), "MB"));
        }
    }

    private List<Path> clips() throws IOException {
        SampleClips samples = SampleClips.read(checkout.sampleClips());
        return samples.clips().stream()
                .filter(clip -> clip.expected().conceals())
                .map(Clip::file)
                .map(samples.folder()::resolve)
                .toList();
    }

    private double receiptToAlert(IngestClient client, LiveAlerts live, Path clip) throws Exception {
        Receipt receipt = send(client, clip);
        long received = System.nanoTime();
        Seen seen = live.next(ALERT_WITHIN_SECONDS);
        ClipState state = client.state(receipt.clipId());
        if (!seen.alertId().equals(state.alertId())) {
            throw new Failure("the live stream showed another alert than that of clip " + receipt.clipId());
        }
        return (seen.nanoTime() - received) / 1e9;
    }

    private double clipsPerMinute(IngestClient client, LiveAlerts live, List<Path> clips) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < CLIPS; i++) {
            send(client, clips.get(i % clips.size()));
        }
        long last = began;
        for (int i = 0; i < CLIPS; i++) {
            last = live.next(ALERT_WITHIN_SECONDS).nanoTime();
            console.passing(String.format("alert %d of %d", i + 1, CLIPS));
        }
        return CLIPS / ((last - began) / 60e9);
    }

    private double decodeSeconds(List<Path> clips) throws IOException {
        BareDecode decode = BareDecode.unpack(checkout);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < DECODES; i++) {
            clips.forEach(clip -> seconds.add(decode.seconds(clip)));
        }
        return new Quantiles(seconds).median();
    }

    /** Each as an event of its own: recordings of one event are told as one alert. */
    private Receipt send(IngestClient client, Path clip) throws IOException, InterruptedException {
        Instant recordedAt = Instant.now().minus(BETWEEN_EVENTS.multipliedBy(sent++));
        return client.send(UniqueClip.of(Files.readAllBytes(clip), UUID.randomUUID()), "video/mp4", recordedAt);
    }
}
