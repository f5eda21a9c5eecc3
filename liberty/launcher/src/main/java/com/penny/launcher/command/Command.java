package com.penny.launcher.command;

import java.util.List;

/** One word after {@code ./penny}. */
public interface Command {

    String name();

    /** What it does, in one line of the help. */
    String summary();

    /** Its options, one line each; empty when there are none. */
    default List<String> options() {
        return List.of();
    }

    /**
     * @param arguments the words after the command
     * @return the exit code
     * @throws Exception anything that stops the command; a {@link com.penny.launcher.Failure} is printed as its sentence
     */
    int run(List<String> arguments) throws Exception;
}
