package com.penny.vision.analyser;

import com.penny.vision.analyser.media.ClipReader;
import java.nio.file.Path;

/**
 * What the process is started with.
 *
 * @param socket where to listen
 * @param models folder made by {@link com.penny.vision.analyser.models.ModelBuild}
 * @param media folder with programs ffmpeg and ffprobe to use instead of the bundled ones; null for the bundled ones
 * @param workers clips analysed at a time; by default as many as the heap has room for, and one fewer than there are cores
 * @param whileStdinOpen whether to end when standard input ends, which it does when the starter dies
 */
record ServerOptions(Path socket, Path models, Path media, int workers, boolean whileStdinOpen) {

    static final String USAGE =
            "usage: VisionServer --socket PATH --models DIR [--media DIR] [--workers N] [--while-stdin-open]";

    /** Heap that the process needs besides the frames of clips: models, pictures and films on their way out. */
    private static final long OWN_HEAP = 128L * 1024 * 1024;

    /** @throws IllegalArgumentException with a message for the person who typed it */
    static ServerOptions parse(String... args) {
        Path socket = null;
        Path models = null;
        Path media = null;
        int workers = workersFor(
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
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

    /**
     * One clip alone spreads over all cores; the next begins while the one before has little to do in parallel. Each has
     * its frames in memory, and the last of them must not end the process and with it the others.
     *
     * @param heapBytes largest heap
     */
    static int workersFor(int cores, long heapBytes) {
        long room = (heapBytes - OWN_HEAP) / ClipReader.FRAMES_BYTES;
        return (int) Math.max(1, Math.min(cores - 1, room));
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
