package com.penny.launcher.bom;

import com.penny.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Advisories that somebody has looked at and that do not concern us for a while: lines of an id, the last day, and the reason, in
 * {@code advisories.txt}.
 */
final class AcceptedAdvisories {

    private final Map<String, LocalDate> until = new HashMap<>();

    private AcceptedAdvisories() {}

    /** @throws Failure for a line that lacks one of the three */
    static AcceptedAdvisories read(Path file) throws IOException {
        AcceptedAdvisories accepted = new AcceptedAdvisories();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    accepted.add(file, line);
                }
            }
        }
        return accepted;
    }

    private void add(Path file, String line) {
        String[] words = line.strip().split("\\s+", 3);
        try {
            if (words.length == 3) {
                until.put(words[0], LocalDate.parse(words[1]));
                return;
            }
        } catch (DateTimeException e) {
            throw new Failure(file + ": " + words[1] + " is no day; write 2027-01-31", e);
        }
        throw new Failure(file + ": a line is an id, the last day, and the reason; not \"" + line + '"');
    }

    boolean hold(String id, LocalDate today) {
        return until.containsKey(id) && !today.isAfter(until.get(id));
    }
}
