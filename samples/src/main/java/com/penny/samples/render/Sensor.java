package com.penny.samples.render;

import com.penny.samples.geometry.Noise;
import java.util.stream.IntStream;

/** A cheap surveillance camera: slight blur, darker corners, noise in brightness and colour, a burnt-in time stamp. */
public final class Sensor {

    private static final float CENTRE = .6f;
    private static final float NEIGHBOUR = .2f;
    private static final float WHITE_CLIP = 3;
    private static final double VIGNETTE = .55;
    private static final double BRIGHTNESS_NOISE = 3.2;
    private static final double COLOUR_NOISE = 1.3;

    private final int seed;

    /** @param seed chooses the noise */
    public Sensor(int seed) {
        this.seed = seed;
    }

    /**
     * Films one frame.
     *
     * @param number counts frames, so noise never repeats
     * @param stamp text burnt into the top left corner
     * @return red, green, blue bytes, row by row
     */
    public byte[] film(Frame frame, int number, String stamp) {
        int width = frame.width();
        int height = frame.height();
        byte[] picture = new byte[width * height * 3];
        float[] blurred = blurRows(frame);
        IntStream.range(0, height).parallel().forEach(y -> {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int pixel = y * width + x;
                double shade = vignette(x, y, width, height);
                double grain = brightnessNoise(number, pixel);
                int tint = Noise.hash(Noise.hash(number * 31 + seed + 5) ^ (y / 2 * width + x / 2) * 0x85ebca6b);
                for (int channel = 0; channel < 3; channel++) {
                    double light = blurred[(above + x) * 3 + channel] * NEIGHBOUR
                            + blurred[pixel * 3 + channel] * CENTRE
                            + blurred[(below + x) * 3 + channel] * NEIGHBOUR;
                    double colourNoise = ((tint >>> channel * 8 & 255) - 127) / 127.0 * COLOUR_NOISE;
                    double level = ToneMap.level(light * shade) + grain + colourNoise;
                    picture[pixel * 3 + channel] = (byte) Math.max(0, Math.min(255, Math.round(level)));
                }
            }
        });
        TimeStamp.burn(stamp, picture, width, height);
        return picture;
    }

    private static float[] blurRows(Frame frame) {
        int width = frame.width();
        float[] in = frame.colours();
        float[] out = new float[in.length];
        IntStream.range(0, frame.height()).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                int left = (y * width + Math.max(0, x - 1)) * 3;
                int here = (y * width + x) * 3;
                int right = (y * width + Math.min(width - 1, x + 1)) * 3;
                for (int channel = 0; channel < 3; channel++) {
                    out[here + channel] = Math.min(WHITE_CLIP, in[left + channel]) * NEIGHBOUR
                            + Math.min(WHITE_CLIP, in[here + channel]) * CENTRE
                            + Math.min(WHITE_CLIP, in[right + channel]) * NEIGHBOUR;
                }
            }
        });
        return out;
    }

    private static double vignette(int x, int y, int width, int height) {
        double fromCentreX = (x - width / 2.0) / width;
        double fromCentreY = (y - height / 2.0) / width;
        return 1 - VIGNETTE * (fromCentreX * fromCentreX + fromCentreY * fromCentreY);
    }

    /** Sum of three uniform values, close enough to a normal distribution. */
    private double brightnessNoise(int number, int pixel) {
        int bits = Noise.hash(Noise.hash(number * 7919 + seed) ^ pixel * 0x9E3779B1);
        int sum = (bits & 255) + (bits >>> 8 & 255) + (bits >>> 16 & 255);
        return (sum - 382) / 255.0 * BRIGHTNESS_NOISE;
    }
}
