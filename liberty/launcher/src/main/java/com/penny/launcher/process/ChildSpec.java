package com.penny.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a child process.
 *
 * @param name the word used in messages
 * @param environment all the child sees; nothing is inherited
 * @param log where its output goes
 * @param pidFile where its process id stands while it runs
 */
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log, Path pidFile) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
