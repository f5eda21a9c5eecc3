package com.penny.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds docs/personal-data.md, in which somebody has thought about every column, against the columns that there are. */
@Tag("database")
class PersonalDataTest {

    private static final Path DOCUMENT = Path.of("../docs/personal-data.md");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    /** Reviewed: of the tool that migrates. */
    private static final String MIGRATIONS = "flyway_schema_history";

    /** A column's place: the heading under which it stands, and its type. */
    private static Map<String, String> headings;

    private static Map<String, String> types;

    @BeforeAll
    static void read() throws IOException, SQLException {
        headings = new TreeMap<>();
        String heading = "";
        String table = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.startsWith("- ") || line.startsWith("  ")) {
                Matcher names = QUOTED.matcher(line);
                while (names.find()) {
                    if (names.group(2) != null) {
                        put(names.group(1) + "." + names.group(2), heading);
                    } else if (line.startsWith("- ") && names.start() == 2) {
                        table = names.group(1);
                    } else {
                        put(table + "." + names.group(1), heading);
                    }
                }
            }
        }
        types = new TreeMap<>();
        Catalogue.of(TestDatabase.shared()).tables().forEach((name, columns) -> {
            if (!name.equals(MIGRATIONS)) {
                columns.forEach(column -> types.put(name + "." + column.name(), column.type()));
            }
        });
    }

    private static void put(String column, String heading) {
        assertThat(headings.put(column, heading))
                .as(column + " stands there twice")
                .isNull();
    }

    @Test
    void everyColumnHasBeenThoughtAbout() {
        assertThat(headings.keySet()).containsExactlyElementsOf(types.keySet());
    }

    @Test
    void whatIsCalledSealedOrAnIndexLooksLikeIt() {
        List<String> wrong = new ArrayList<>();
        headings.forEach((column, heading) -> {
            boolean sealed = heading.equals("Sealed") && !column.endsWith("_clear");
            if (sealed && !types.get(column).equals("bytea")) {
                wrong.add(column);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingThatSoundsLikeAPersonStandsInClear() {
        assertThat(headings.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals("Of the business"))
                        .filter(entry ->
                                entry.getKey().matches(".*\\.(email|name|phone|address|iban|recipient|secret)"))
                        .filter(entry -> !types.get(entry.getKey()).equals("bytea"))
                        .map(Map.Entry::getKey))
                .containsExactly("loss_item.name", "ticket_attachment.name");
    }
}
