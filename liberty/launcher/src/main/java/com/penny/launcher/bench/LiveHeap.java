package com.penny.launcher.bench;

import com.penny.launcher.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Java process really holds in memory: its heap after a collection, asked of the JDK's {@code jcmd}. */
final class LiveHeap {

    /** One for each generation, whatever the collector calls it. */
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final String jcmd =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    private final long pid;

    /** @param root the process, or one that has started it */
    LiveHeap(ProcessHandle root) {
        pid = Stream.concat(Stream.of(root), root.descendants())
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new Failure("no Java process there"))
                .pid();
    }

    double kilobytes() throws IOException, InterruptedException {
        ask("GC.run");
        String answer = ask("GC.heap_info");
        long used = USED.matcher(answer)
                .results()
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .sum();
        if (used == 0) {
            throw new Failure("the server does not say what it holds in memory: " + answer);
        }
        return used * 1024 / 1e3;
    }

    private String ask(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failure("jcmd " + command + " failed: " + answer);
        }
        return answer;
    }
}
