package com.penny.recovery.control;

import com.penny.kernel.Json;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells whoever disputed with a code alone that there is nothing left to dispute: the store, or Penny, has dropped it. */
final class NothingClaimedLetter {

    private static final Map<String, Map<String, String>> LANGUAGES = List.of("en", "es", "fr").stream()
            .collect(Collectors.toMap(language -> language, NothingClaimedLetter::read));

    private NothingClaimedLetter() {}

    /** @param writtenId names the letter for ever */
    static Mail.Message of(UUID writtenId, String email, String language, Settings settings) {
        Map<String, String> words = LANGUAGES.get(language);
        Settings.Controller controller = settings.controller();
        LetterPaper paper = new LetterPaper(
                language,
                words.get("subject"),
                List.of(words.get("text")),
                words.get("action"),
                URI.create(settings.baseUrl() + "/p/"),
                List.of(words.get("after")),
                LetterPaper.Foot.of(controller.name(), controller.email()));
        return new Mail.Message(
                "written-dispute/" + writtenId,
                Mail.Purpose.DISPUTE,
                email,
                paper.title(),
                paper.text(),
                paper.html(),
                List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(String language) {
        String name = "dispute-letter-nothing-claimed." + language + ".json";
        try (InputStream words = NothingClaimedLetter.class.getResourceAsStream(name)) {
            return Json.read(words.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
