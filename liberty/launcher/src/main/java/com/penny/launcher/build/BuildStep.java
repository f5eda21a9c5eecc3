package com.penny.launcher.build;

import java.nio.file.Path;
import java.util.List;

/**
 * One thing to build.
 *
 * @param name a word for messages and file names
 * @param inputs files and folders it reads
 * @param output a file or folder that exists when it was built
 * @param directory where the command runs
 */
record BuildStep(String name, List<Path> inputs, Path output, Path directory, List<String> command) {}
