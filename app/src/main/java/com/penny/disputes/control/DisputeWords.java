package com.penny.disputes.control;

import com.penny.disputes.control.DisputeLetter.Known;
import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What letters about disputes say: where it stands and where to read. What it is about stays in Penny where there is an account. */
final class DisputeWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(DisputeWords.class, "dispute-letter");

    private DisputeWords() {}

    /** @param key names the letter for ever */
    static Mail.Message letter(String key, String kind, Addressee person, Known known, Settings settings) {
        Map<String, String> words = CATALOGUE.in(person.language());
        String day = Said.day(known.dispute().dueAt(), ZoneId.of(known.timeZone()), person.language());
        boolean hasAccount = known.dispute().readerId() != null;
        // What is not theirs is not on their page any more.
        boolean onTheirPage = hasAccount && !kind.equals(DisputeLetter.NOT_THEIRS);
        List<String> body = new ArrayList<>();
        body.add(words.get(kind + ".text").replace("{day}", day));
        if (known.said() != null) {
            body.add(known.said());
        }
        if (!hasAccount) {
            body.add(words.get("withoutAccount"));
        }
        return onTheirPage
                ? mail(
                        key,
                        kind,
                        person,
                        body,
                        words.get(kind + ".action"),
                        "/p/disputes/" + known.dispute().id(),
                        settings)
                : mail(key, kind, person, body, words.get("read"), "/p/", settings);
    }

    /**
     * For somebody without an account who wrote about what was disputed already.
     *
     * @param writtenId names the letter for ever
     * @param underWay whether what they wrote is read with the dispute there is; it is decided otherwise
     */
    static Mail.Message again(UUID writtenId, Addressee person, boolean underWay, Settings settings) {
        Map<String, String> words = CATALOGUE.in(person.language());
        String kind = underWay ? "REPEATED" : "DECIDED_BEFORE";
        return mail(
                "written-dispute/" + writtenId,
                kind,
                person,
                List.of(words.get(kind + ".text")),
                words.get("read"),
                "/p/",
                settings);
    }

    /** @param path without a token: who opens it signs in */
    private static Mail.Message mail(
            String key,
            String kind,
            Addressee person,
            List<String> body,
            String action,
            String path,
            Settings settings) {
        return new LetterPaper(
                        person.language(),
                        CATALOGUE.in(person.language()).get(kind + ".subject"),
                        body,
                        action,
                        URI.create(settings.baseUrl() + path),
                        List.of(),
                        LetterPaper.Foot.of(settings.controller()))
                .mail(key, Mail.Purpose.DISPUTE, person.email());
    }
}
