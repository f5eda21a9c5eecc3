package com.penny.launcher.files;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A private file of {@code name=value} lines that is read once and rewritten on each change. */
public final class KeyValueFile {

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    /** @throws IOException when the file exists and cannot be read */
    public KeyValueFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Properties stored = new Properties();
            stored.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            stored.forEach((name, value) -> values.put((String) name, (String) value));
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Collection<String> values() {
        return List.copyOf(values.values());
    }

    /** Values are words without line breaks or backslashes: ports, passwords, keys. */
    public void put(String name, String value) throws IOException {
        values.put(name, value);
        PrivateFiles.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
