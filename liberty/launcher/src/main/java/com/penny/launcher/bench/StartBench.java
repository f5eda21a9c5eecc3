package com.penny.launcher.bench;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.product.SeparateCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From {@code ./penny up} on a built tree to ready: once with new data, then several times with the same data. */
public final class StartBench implements Bench {

    private static final int STARTS = 5;
    private static final double AIM_SECONDS = 20;

    private final Checkout checkout;
    private final Console console;

    public StartBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "./penny up on a built tree to ready, " + STARTS + " starts";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        try {
            double first = seconds(data);
            console.passing(String.format("start with new data: %.1f s", first));
            List<Double> again = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                again.add(seconds(data));
                console.passing(String.format("start %d of %d: %.1f s", i + 1, STARTS, again.get(i)));
            }
            Quantiles quantiles = new Quantiles(again);
            return List.of(
                    Figure.below("start.new-data", first, "s", AIM_SECONDS),
                    Figure.below("start.median", quantiles.median(), "s", AIM_SECONDS),
                    Figure.plain("start.slowest", quantiles.at(1), "s"));
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private double seconds(Path data) throws Exception {
        long began = System.nanoTime();
        try (SeparateCopy copy =
                SeparateCopy.start(checkout, data, checkout.logs().resolve("bench-start.log"), "--no-camera")) {
            copy.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
