package com.penny.system.kit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mail of a machine without a mail server, as the local outbox shows it. */
public final class Letters {

    private static final Duration COMES_WITHIN = Duration.ofSeconds(20);
    private static final Pattern ROW = Pattern.compile("<li><a href=\"(/api/outbox/[^\"]+)\">.*?</li>", Pattern.DOTALL);
    private static final Pattern SECRET = Pattern.compile("#k=([A-Za-z0-9_-]+)");

    private final Browser reader;

    Letters(Browser reader) {
        this.reader = reader;
    }

    /** Addresses of the letters to somebody with these words in their subject, newest first. */
    public List<String> to(String email, String subject) {
        return ROW.matcher(reader.get("/api/outbox").expect(200).body())
                .results()
                .filter(row -> row.group().contains(email) && row.group().contains(subject))
                .map(row -> row.group(1))
                .toList();
    }

    /** Waits for the latest message to somebody and gives it as it is shown. */
    public String latest(String to) {
        List<String> found = Patience.until(() -> to(to, ""), letters -> !letters.isEmpty(), COMES_WITHIN);
        return reader.get(found.get(0)).expect(200).body();
    }

    /** Waits for the letter and gives the secret of its link. */
    public String secret(String email, String subject) {
        return secret(email, subject, 0);
    }

    /** The same, of the one that comes after so many. */
    public String secret(String email, String subject, int after) {
        List<String> letters = Patience.until(() -> to(email, subject), found -> found.size() > after, COMES_WITHIN);
        Optional<MatchResult> secret =
                SECRET.matcher(reader.get(letters.get(0)).body()).results().findFirst();
        return secret.orElseThrow().group(1);
    }
}
