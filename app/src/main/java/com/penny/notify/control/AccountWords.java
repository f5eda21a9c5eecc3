package com.penny.notify.control;

import com.penny.identity.AccountLetter;
import com.penny.kernel.Json;
import com.penny.kernel.Settings.Controller;
import com.penny.notify.LetterPaper;
import com.penny.notify.LetterPaper.Foot;
import com.penny.notify.Mail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What letters about an account say: what was asked for, the link, and what to do if it was somebody else. */
public final class AccountWords {

    private static final Map<String, Map<String, String>> LANGUAGES =
            List.of("en", "es", "fr").stream().collect(Collectors.toMap(language -> language, AccountWords::read));

    private AccountWords() {}

    public static Mail.Message message(AccountLetter letter, Controller controller) {
        Map<String, String> words = LANGUAGES.get(letter.language());
        String kind = letter.kind().name();
        LetterPaper paper = new LetterPaper(
                letter.language(),
                words.get(kind + ".subject"),
                List.of(words.get(kind + ".why")),
                words.get(kind + ".action"),
                letter.link(),
                List.of(words.get(kind + ".otherwise")),
                Foot.of(controller.name(), controller.email()));
        return new Mail.Message(
                letter.key(), Mail.Purpose.ACCOUNT, letter.to(), paper.title(), paper.text(), paper.html(), List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(String language) {
        try (InputStream catalogue = AccountWords.class.getResourceAsStream("account." + language + ".json")) {
            return Json.read(catalogue.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
