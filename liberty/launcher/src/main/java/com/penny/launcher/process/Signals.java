package com.penny.launcher.process;

/** Signals that Java cannot send by itself. */
public final class Signals {

    private Signals() {}

    /**
     * Sends a signal by its name without {@code SIG}; a process that is already gone is no error. It takes the shell's
     * own {@code kill}, as a small Debian has no other.
     */
    public static void send(long pid, String signal) {
        Programs.succeeds("sh", "-c", "kill -" + signal + " " + pid);
    }
}
