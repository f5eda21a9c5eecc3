package com.penny.vision.analyser;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.inference.InferenceException;
import com.penny.vision.analyser.inference.Models;
import com.penny.vision.analyser.media.ChildLimits;
import com.penny.vision.analyser.media.FfmpegTools;
import com.penny.vision.analyser.media.Frame;
import com.penny.vision.analyser.serving.ClipSocket;
import com.penny.vision.analyser.work.Cores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The analyser's process. It listens on a Unix domain socket and needs no network, no credentials and no database. Prints
 * {@code vision ready} on standard output when it takes clips; ends on SIGTERM. Exit code 2 for wrong arguments, 1 when it
 * cannot start.
 */
public final class VisionServer {

    private VisionServer() {}

    /** See the class and {@link ServerOptions}. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        try {
            run(ServerOptions.parse(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(ServerOptions.USAGE);
            System.exit(2);
        } catch (IOException | InferenceException | LinkageError e) {
            System.err.println("vision cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(ServerOptions options) throws IOException {
        FfmpegTools tools = options.media() == null ? FfmpegTools.unpacked() : FfmpegTools.in(options.media());
        checkMedia(tools);
        try (Models models = Models.load(options.models());
                Cores cores = new Cores(Runtime.getRuntime().availableProcessors())) {
            warmUp(models);
            ClipAnalyser analyser = new ClipAnalyser(models, tools, ChildLimits.DEFAULT, cores);
            try (ClipSocket socket = ClipSocket.open(options.socket(), analyser::analyse, options.workers())) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(socket)));
                if (options.whileStdinOpen()) {
                    endWithStdin();
                }
                System.out.println("vision ready");
                socket.serve();
            }
        }
    }

    /** A decoder that does not work would make every clip look broken. */
    private static void checkMedia(FfmpegTools tools) throws IOException {
        Path folder = Files.createTempDirectory("vision-check");
        try {
            tools.check(ChildLimits.DEFAULT, folder);
        } finally {
            Files.delete(folder);
        }
    }

    /** The first run of a model allocates its memory; no clip should wait for that. */
    private static void warmUp(Models models) {
        Frame blank = new Frame(0, 640, 360, new byte[640 * 360 * 3]);
        models.personDetector().detect(blank, 0.5);
        models.poseEstimator().estimate(blank, new Box(0, 0, 100, 300));
    }

    private static void endWithStdin() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        System.err.println("vision lost its starter: " + e.getMessage());
                    }
                    System.exit(0);
                },
                "stdin-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void closeQuietly(ClipSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println("vision could not remove its socket: " + e.getMessage());
        }
    }
}
