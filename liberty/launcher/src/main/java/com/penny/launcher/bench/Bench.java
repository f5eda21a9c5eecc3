package com.penny.launcher.bench;

import java.util.List;

/** A measurement that a person can ask for by its name. */
public interface Bench {

    String name();

    /** What it measures, in one line. */
    String summary();

    /** Measures; takes from seconds to minutes. */
    List<Figure> run() throws Exception;
}
