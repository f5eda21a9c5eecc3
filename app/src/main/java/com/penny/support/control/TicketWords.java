package com.penny.support.control;

import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What letters about tickets say: that there is something to read, and where. The words themselves stay in Penny. */
final class TicketWords {

    /** @param key names the letter for ever */
    record Facts(String key, String to, String subject, String store, URI link) {}

    /** @param title with the subject, @param body with the store left open */
    private record Words(String title, String body, String action) {}

    private static final Words TO_PENNY =
            new Words("A store asks: %s", "%s has written to Penny's support.", "Read it and answer");

    private static final Map<String, Words> TO_STORES = Map.of(
            "en",
            new Words("Penny has answered: %s", "There is an answer for %s to what you asked.", "Read the answer"),
            "es",
            new Words("Penny ha respondido: %s", "Hay una respuesta para %s a lo que preguntó.", "Leer la respuesta"),
            "fr",
            new Words(
                    "Penny a répondu : %s",
                    "Il y a une réponse pour %s à ce que vous avez demandé.", "Lire la réponse"));

    private TicketWords() {}

    static Mail.Message letter(String language, boolean toStore, Facts facts) {
        Words words = toStore ? TO_STORES.get(language) : TO_PENNY;
        String title = words.title().formatted(facts.subject());
        return new LetterPaper(
                        language, title, List.of(words.body().formatted(facts.store())), words.action(), facts.link())
                .mail(facts.key(), Mail.Purpose.SUPPORT, facts.to());
    }
}
