package com.penny.launcher.camera;

import com.penny.launcher.Console;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Camera;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the sample clips as the demo's cameras would: the whole set a few seconds apart, then one now and again. */
public final class SimulatedCamera implements AutoCloseable {

    private static final Duration FIRST_ROUND = Duration.ofSeconds(3);

    private final Console console;
    private final Duration interval;
    private final List<Shot> shots = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulated camera");
        thread.setDaemon(true);
        return thread;
    });
    private int sent;
    private String lastProblem = "";

    private record Shot(IngestClient client, Path clip) {}

    /** @param interval between two clips after the first round */
    public SimulatedCamera(URI server, DemoFile demo, Path clips, Duration interval, Console console) {
        this.console = console;
        this.interval = interval;
        demo.stores().stream().flatMap(store -> store.cameras().stream()).forEach(camera -> add(camera, server, clips));
    }

    private void add(Camera camera, URI server, Path clips) {
        IngestClient client = new IngestClient(server, camera.id(), camera.key());
        camera.clips().forEach(clip -> shots.add(new Shot(client, clips.resolve(clip))));
    }

    /** How many different clips it sends. */
    public int clips() {
        return shots.size();
    }

    public void start() {
        if (!shots.isEmpty()) {
            timer.execute(this::shoot);
        }
    }

    private void shoot() {
        Shot shot = shots.get(sent % shots.size());
        try {
            byte[] clip = UniqueClip.of(Files.readAllBytes(shot.clip()), UUID.randomUUID());
            shot.client().send(clip, "video/mp4", Instant.now());
            lastProblem = "";
        } catch (RefusedException e) {
            report("refused, " + e.getMessage());
        } catch (IOException e) {
            report("the server cannot be reached (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        sent++;
        Duration pause = sent < shots.size() ? FIRST_ROUND : interval;
        timer.schedule(this::shoot, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The same trouble over and over is said once. */
    private void report(String problem) {
        if (!problem.equals(lastProblem)) {
            console.say("simulated camera: %s", problem);
            lastProblem = problem;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
