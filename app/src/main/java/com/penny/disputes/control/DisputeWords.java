package com.penny.disputes.control;

import com.penny.disputes.control.DisputeLetter.Known;
import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What letters about disputes say: where it stands and where to read. What it is about stays in Penny where there is an account. */
final class DisputeWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(DisputeWords.class, "dispute-letter");

    private DisputeWords() {}

    /** @param key names the letter for ever */
    static Mail.Message letter(String key, String kind, Addressee person, Known known, Settings settings) {
        Map<String, String> words = CATALOGUE.in(person.language());
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(person.language()))
                .withZone(ZoneId.of(known.timeZone()))
                .format(known.dispute().dueAt());
        boolean hasAccount = known.dispute().accountId() != null;
        List<String> body = new ArrayList<>();
        body.add(words.get(kind + ".text").replace("{day}", day));
        if (known.said() != null) {
            body.add(known.said());
        }
        if (!hasAccount) {
            body.add(words.get("withoutAccount"));
        }
        Settings.Controller controller = settings.controller();
        LetterPaper paper = new LetterPaper(
                person.language(),
                words.get(kind + ".subject"),
                body,
                words.get(hasAccount ? kind + ".action" : "read"),
                // Without a token: who opens it signs in.
                URI.create(settings.baseUrl()
                        + (hasAccount ? "/p/disputes/" + known.dispute().id() : "/p/")),
                List.of(),
                LetterPaper.Foot.of(controller.name(), controller.email()));
        return new Mail.Message(
                key, Mail.Purpose.DISPUTE, person.email(), paper.title(), paper.text(), paper.html(), List.of());
    }
}
