package com.penny.system.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what must never stand in a log: personal data, passwords, tokens, links that open something. */
public final class LogSearch {

    /** What such things look like, whoever's they are. */
    private static final Map<String, Pattern> SHAPES = Map.of(
            "an address", Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            "a token", Pattern.compile("eyJ[\\w-]{8,}\\."),
            "the secret of a link", Pattern.compile("#[tk]=[\\w-]{8,}"),
            "a link to evidence", Pattern.compile("/api/media/[\\w-]{8,}"),
            "a cookie", Pattern.compile("penny_session="),
            "a secret of Stripe's", Pattern.compile("\\b(whsec_|sk_test_|sk_live_|rk_live_)\\w{4,}"),
            "a password's hash", Pattern.compile("pbkdf2-sha256\\$"));

    private final Collection<String> words;

    /** @param words names, passwords and keys that were used, in clear */
    public LogSearch(Collection<String> words) {
        this.words = List.copyOf(words);
    }

    /** Every find in the files of a folder, as file, line and what it is; never the find itself. */
    public List<String> in(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void search(Path file, List<String> found) throws IOException {
        int number = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            number++;
            String where = file.getFileName() + ":" + number;
            SHAPES.forEach((what, shape) -> {
                if (shape.matcher(line).find()) {
                    found.add(where + " " + what);
                }
            });
            if (words.stream().anyMatch(line::contains)) {
                found.add(where + " a name, password or key that was used");
            }
        }
    }
}
