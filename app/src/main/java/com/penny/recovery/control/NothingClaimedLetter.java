package com.penny.recovery.control;

import com.penny.kernel.Catalogue;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells whoever disputed with a code alone that there is nothing left to dispute: the store, or Penny, has dropped it. */
final class NothingClaimedLetter {

    private static final Catalogue CATALOGUE =
            Catalogue.beside(NothingClaimedLetter.class, "dispute-letter-nothing-claimed");

    private NothingClaimedLetter() {}

    /** @param writtenId names the letter for ever */
    static Mail.Message of(UUID writtenId, String email, String language, Settings settings) {
        Map<String, String> words = CATALOGUE.in(language);
        return new LetterPaper(
                        language,
                        words.get("subject"),
                        List.of(words.get("text")),
                        words.get("action"),
                        URI.create(settings.baseUrl() + "/p/"),
                        List.of(words.get("after")),
                        LetterPaper.Foot.of(settings.controller()))
                .mail("written-dispute/" + writtenId, Mail.Purpose.DISPUTE, email);
    }
}
