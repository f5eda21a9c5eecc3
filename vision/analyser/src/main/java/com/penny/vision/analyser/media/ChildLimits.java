package com.penny.vision.analyser.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a child process may use. The shell sets the limits on itself and then becomes the child, so they hold from its
 * first instruction.
 *
 * @param wall time on the clock until the child is killed; a busy machine may cause it, so it does not count against the
 *     clip
 * @param cpuSeconds computing time, after which the kernel stops the child
 * @param memoryBytes address space
 * @param fileBytes largest file it may write
 */
public record ChildLimits(Duration wall, int cpuSeconds, long memoryBytes, long fileBytes) {

    // The soft limit on computing time comes first: its signal, unlike that of the hard one, says what happened.
    private static final String SCRIPT =
            "{ ulimit -c 0 && ulimit -S -t \"$1\" && ulimit -H -t $(($1 + 2)) && ulimit -v \"$2\""
                    + " && ulimit -f \"$3\"; } || exit 126; shift 3; exec \"$@\"";
    private static final int FILE_BLOCK = 512;

    /** Enough for the largest clip that is allowed, on a machine that does other things as well. */
    public static final ChildLimits DEFAULT = new ChildLimits(Duration.ofSeconds(60), 30, 2L << 30, 32L * 1024 * 1024);

    List<String> applyTo(List<String> command) {
        List<String> limited = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        limited.add(Integer.toString(cpuSeconds));
        limited.add(Long.toString(memoryBytes / 1024));
        limited.add(Long.toString(fileBytes / FILE_BLOCK));
        limited.addAll(command);
        return limited;
    }
}
