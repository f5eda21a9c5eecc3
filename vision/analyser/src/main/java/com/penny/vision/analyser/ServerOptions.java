package com.penny.vision.analyser;

import java.nio.file.Path;

/**
 * What the process is started with.
 *
 * @param socket where to listen
 * @param models folder made by {@link com.penny.vision.analyser.models.ModelBuild}
 * @param media folder with programs ffmpeg and ffprobe to use instead of the bundled ones; null for the bundled ones
 * @param workers clips analysed at a time
 * @param whileStdinOpen whether to end when standard input ends, which it does when the starter dies
 */
record ServerOptions(Path socket, Path models, Path media, int workers, boolean whileStdinOpen) {

    static final String USAGE =
            "usage: VisionServer --socket PATH --models DIR [--media DIR] [--workers N] [--while-stdin-open]";

    /** @throws IllegalArgumentException with a message for the person who typed it */
    static ServerOptions parse(String... args) {
        Path socket = null;
        Path models = null;
        Path media = null;
        // One clip alone spreads over all cores; the next begins while the one before has little to do in parallel.
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        boolean whileStdinOpen = false;
        int next = 0;
        while (next < args.length) {
            String name = args[next++];
            if (name.equals("--while-stdin-open")) {
                whileStdinOpen = true;
                continue;
            }
            if (next == args.length) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            String value = args[next++];
            switch (name) {
                case "--socket" -> socket = Path.of(value);
                case "--models" -> models = Path.of(value);
                case "--media" -> media = Path.of(value);
                case "--workers" -> workers = count(value);
                default -> throw new IllegalArgumentException("Unknown option " + name);
            }
        }
        if (socket == null || models == null) {
            throw new IllegalArgumentException("--socket and --models are needed");
        }
        return new ServerOptions(socket, models, media, workers, whileStdinOpen);
    }

    private static int count(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // The message below says all there is to say.
        }
        throw new IllegalArgumentException("--workers is a whole number from 1");
    }
}
