package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;

/**
 * The mean colours of a person's upper and lower clothes: enough to tell two people apart who have just crossed, and
 * nothing that could tell who they are.
 */
record Appearance(double[] upper, double[] lower) {

    /** The clothes' share of a standing person's box: its middle, away from head, arms and floor. */
    static Appearance of(Frame frame, Box person) {
        double inset = person.width() * 0.3;
        double left = person.x1() + inset;
        double right = person.x2() - inset;
        return new Appearance(
                mean(
                        frame,
                        new Box(
                                left,
                                person.y1() + person.height() * 0.2,
                                right,
                                person.y1() + person.height() * 0.45)),
                mean(
                        frame,
                        new Box(
                                left,
                                person.y1() + person.height() * 0.55,
                                right,
                                person.y1() + person.height() * 0.8)));
    }

    /** 0 for the same colours, 1 for black against white. */
    double differenceTo(Appearance other) {
        return (distance(upper, other.upper) + distance(lower, other.lower)) / 2;
    }

    /** Between this (share 0) and another (share 1): clothes look different in another light. */
    Appearance towards(Appearance other, double share) {
        return new Appearance(mixed(upper, other.upper, share), mixed(lower, other.lower, share));
    }

    private static double[] mean(Frame frame, Box area) {
        Box inside = area.within(frame.width() - 1, frame.height() - 1);
        double[] sum = new double[3];
        int count = 0;
        for (int y = (int) inside.y1(); y <= inside.y2(); y += 2) {
            for (int x = (int) inside.x1(); x <= inside.x2(); x += 2) {
                int i = (y * frame.width() + x) * 3;
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += frame.rgb()[i + channel] & 255;
                }
                count++;
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] /= count;
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            square += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(square / a.length) / 255;
    }

    private static double[] mixed(double[] a, double[] b, double share) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] + (b[i] - a[i]) * share;
        }
        return result;
    }
}
