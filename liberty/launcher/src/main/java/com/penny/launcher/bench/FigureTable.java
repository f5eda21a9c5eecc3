package com.penny.launcher.bench;

import com.penny.launcher.Console;
import java.util.List;
import java.util.Locale;

/** Prints figures as a table. */
public final class FigureTable {

    private static final String ROW = "%-20s %12s %-10s %12s %8s %10s  %s";

    private final Console console;

    public FigureTable(Console console) {
        this.console = console;
    }

    public void print(List<Figure> figures) {
        console.settle(String.format(ROW, "figure", "value", "unit", "reference", "ratio", "aim", "met"));
        for (Figure figure : figures) {
            console.say(String.format(
                    ROW,
                    figure.name(),
                    number(figure.value()),
                    figure.unit(),
                    number(figure.reference()),
                    number(figure.ratio()),
                    number(figure.aim()),
                    figure.met() == null ? "" : figure.met() ? "yes" : "NO"));
        }
    }

    private static String number(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
