package com.penny.billing.control;

import com.penny.billing.control.WriteStandingLetter.Known;
import com.penny.identity.Administrators.Administrator;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What letters about what a store pays say: what has happened, until when everything works, and what never stops. */
final class StandingWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(StandingWords.class, "standing-letter");

    private StandingWords() {}

    /** @param key names the letter for ever */
    static Mail.Message letter(String key, Known known, Administrator person, Settings settings) {
        String language = person.addressee().language();
        Map<String, String> words = CATALOGUE.in(language);
        String kind = known.letter().kind().name();
        String text = words.get(kind + ".text")
                .replace("{store}", known.store().name())
                .replace(
                        "{day}",
                        Said.day(known.letter().about(), ZoneId.of(known.store().timeZone()), language))
                .replace("{price}", known.price() == null ? "" : Said.money(known.price(), language));
        Settings.Controller controller = settings.controller();
        LetterPaper paper = new LetterPaper(
                language,
                words.get(kind + ".subject"),
                List.of(text, words.get("stays")),
                words.get("action"),
                URI.create(settings.baseUrl() + "/settings/subscription"),
                List.of(),
                LetterPaper.Foot.of(controller));
        return new Mail.Message(
                key,
                Mail.Purpose.BILLING,
                person.addressee().email(),
                paper.title(),
                paper.text(),
                paper.html(),
                List.of());
    }
}
