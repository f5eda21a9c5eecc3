package com.penny.launcher.build;

import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A long command whose output goes to a file while one line on the terminal says that it is alive. */
public final class LoggedCommand {

    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final int TAIL = 30;

    private final String title;
    private final Path log;
    private final Console console;

    /** @param title such as {@code Building server} */
    public LoggedCommand(String title, Path log, Console console) {
        this.title = title;
        this.log = log;
        this.console = console;
    }

    /**
     * Runs the command to its end.
     *
     * @throws Failure when its exit code is not 0; the end of its output has been printed then
     */
    public void run(List<String> command, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        Instant began = Instant.now();
        console.passing(title + "…");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        Thread ending = new Thread(process::destroy, "end of " + title);
        Runtime.getRuntime().addShutdownHook(ending);
        Duration pause = console.interactive() ? Duration.ofSeconds(1) : QUIET;
        while (!process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            console.passing(title + "…  " + seconds(began));
        }
        Runtime.getRuntime().removeShutdownHook(ending);
        if (process.exitValue() != 0) {
            console.settle(title + "…  failed after " + seconds(began));
            tail().forEach(line -> console.say("  " + line));
            throw new Failure("the whole output is in " + log);
        }
        console.settle(title + "…  done in " + seconds(began));
    }

    private List<String> tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
    }

    private static String seconds(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds() + " s";
    }
}
