package com.penny.stripesandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    record Entry(int number, String text) {}

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void twoEntries() throws IOException {
        file = directory.resolve("kept").resolve("journal.jsonl");
        try (Journal<Entry> journal = open(new ArrayList<>())) {
            journal.append(new Entry(1, "first\nline"));
            journal.append(new Entry(2, "zweite Zeile, größer"));
        }
    }

    @Test
    void entriesComeBackInOrder() throws IOException {
        assertThat(replay()).containsExactly(new Entry(1, "first\nline"), new Entry(2, "zweite Zeile, größer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":3,\"te", "{\"number\":3,\"text\":\"no newline\"}", "\0\0\0\0\n", "{\"num\n"})
    void anUnfinishedLastLineIsCutOffAndWritingGoesOn(String torn) throws IOException {
        Files.writeString(file, torn, StandardOpenOption.APPEND);

        try (Journal<Entry> journal = open(new ArrayList<>())) {
            journal.append(new Entry(4, "after the crash"));
        }

        assertThat(replay()).extracting(Entry::number).containsExactly(1, 2, 4);
    }

    @Test
    void damageBeforeTheLastLineRefusesToStart() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, "{damaged\n" + lines.get(1) + "\n");

        assertThatThrownBy(this::replay).isInstanceOf(IOException.class).hasMessageContaining("is damaged at byte 0");
    }

    @Test
    void aJournalHasOneOwner() throws IOException {
        try (Journal<Entry> owner = open(new ArrayList<>())) {
            assertThatThrownBy(this::replay)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("give this one its own data directory");
            owner.append(new Entry(3, "still writable"));
        }
        assertThat(replay()).hasSize(3);
    }

    private Journal<Entry> open(List<Entry> replayed) throws IOException {
        return Journal.open(file, Entry.class, replayed::add);
    }

    private List<Entry> replay() throws IOException {
        List<Entry> replayed = new ArrayList<>();
        open(replayed).close();
        return replayed;
    }
}
