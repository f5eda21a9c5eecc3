package com.penny.launcher.product;

import com.penny.launcher.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the server's errors to the person at the terminal, at most one in five seconds; the log has all of them. */
final class ServerErrors implements Consumer<String> {

    /** Open Liberty's console formats: DEV ({@code [ERROR   ] text}) and SIMPLE (time, thread, logger, {@code E text}). */
    private static final Pattern ERROR =
            Pattern.compile("\\[ERROR +\\] (?<dev>.*)|\\[[^]]*\\] \\p{XDigit}{8} \\S+ +E (?<simple>.*)");

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST = 200;

    private final Console console;
    private final Path log;
    private final Clock clock;
    private Instant quietUntil = Instant.MIN;

    ServerErrors(Console console, Path log, Clock clock) {
        this.console = console;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void accept(String line) {
        Matcher error = ERROR.matcher(line);
        Instant now = clock.instant();
        if (error.matches() && !now.isBefore(quietUntil)) {
            quietUntil = now.plus(PAUSE);
            String text = error.group("dev") != null ? error.group("dev") : error.group("simple");
            console.say("server error: %s  (all of it: %s)", shorten(text), log);
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
