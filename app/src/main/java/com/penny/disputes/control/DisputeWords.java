package com.penny.disputes.control;

import com.penny.disputes.entity.Disputes.Facts;
import com.penny.kernel.Json;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What letters about disputes say: where it stands and where to read. What it is about stays in Penny. */
final class DisputeWords {

    private static final Map<String, Map<String, String>> LANGUAGES =
            List.of("en", "es", "fr").stream().collect(Collectors.toMap(language -> language, DisputeWords::read));

    private DisputeWords() {}

    /**
     * @param key names the letter for ever
     * @param timeZone in which the day is one, until which the dispute is answered
     */
    static Mail.Message letter(
            String key, String kind, String to, String language, Facts dispute, String timeZone, Settings settings) {
        Map<String, String> words = LANGUAGES.get(language);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .withZone(ZoneId.of(timeZone))
                .format(dispute.dueAt());
        Settings.Controller controller = settings.controller();
        LetterPaper paper = new LetterPaper(
                language,
                words.get(kind + ".subject"),
                List.of(words.get(kind + ".text").replace("{day}", day)),
                words.get(kind + ".action"),
                // Without a token: who opens it signs in.
                URI.create(settings.baseUrl() + "/p/disputes/" + dispute.id()),
                List.of(),
                LetterPaper.Foot.of(controller.name(), controller.email()));
        return new Mail.Message(key, Mail.Purpose.DISPUTE, to, paper.title(), paper.text(), paper.html(), List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(String language) {
        try (InputStream words = DisputeWords.class.getResourceAsStream("dispute-letter." + language + ".json")) {
            return Json.read(words.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
