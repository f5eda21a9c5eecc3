package com.penny.recovery.control;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Tells somebody that incidents were linked to them by mistake, without a word of which: what they were shown was not theirs. */
public final class TakenOffLetter {

    private static final Catalogue CATALOGUE = Catalogue.beside(TakenOffLetter.class, "dispute-letter-taken-off");

    private TakenOffLetter() {}

    /** @param key names the letter for ever */
    public static Mail.Message of(String key, Addressee person, Settings settings) {
        Map<String, String> words = CATALOGUE.in(person.language());
        return new LetterPaper(
                        person.language(),
                        words.get("subject"),
                        List.of(words.get("text"), words.get("claim")),
                        words.get("action"),
                        // Without a token: who opens it signs in.
                        URI.create(settings.baseUrl() + "/p/"),
                        List.of(words.get("after")),
                        LetterPaper.Foot.of(settings.controller()))
                .mail("taken-off/" + key, Mail.Purpose.CORRECTION, person.email());
    }
}
