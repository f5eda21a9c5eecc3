package com.penny.launcher;

import java.io.PrintStream;

/** Where the launcher speaks to the person who started it; safe to use from several threads. */
public final class Console {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean interactive;
    private boolean lineOpen;

    public Console(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** The terminal or pipe of this process. */
    public static Console standard() {
        return new Console(System.out, System.console() != null);
    }

    /** Prints one whole line, below a line that is still being rewritten. */
    public synchronized void say(String line) {
        closeLine();
        out.println(line);
        out.flush();
    }

    public void say(String format, Object... values) {
        say(String.format(format, values));
    }

    /** Shows a passing state: rewritten in place on a terminal, a line of its own elsewhere. */
    public synchronized void passing(String line) {
        if (interactive) {
            out.print(ERASE_LINE + line);
            lineOpen = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Replaces the passing state by its final line. */
    public synchronized void settle(String line) {
        if (lineOpen) {
            out.print(ERASE_LINE);
            lineOpen = false;
        }
        out.println(line);
        out.flush();
    }

    /** Whether somebody watches: passing lines may then change every second. */
    public boolean interactive() {
        return interactive;
    }

    private void closeLine() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }
}
