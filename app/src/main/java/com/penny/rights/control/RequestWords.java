package com.penny.rights.control;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import com.penny.rights.entity.RightsRequests.Facts;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What letters about requests say: where it stands and where to read. */
final class RequestWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(RequestWords.class, "request-letter");

    private RequestWords() {}

    /** @param said the answer, where the letter carries it */
    static Mail.Message letter(Facts request, String kind, List<String> said, Addressee person, Settings settings) {
        Map<String, String> words = CATALOGUE.in(person.language());
        String day = Said.day(request.answerBy(), ZoneOffset.UTC, person.language());
        return new LetterPaper(
                        person.language(),
                        words.get(kind + ".subject"),
                        Stream.concat(Stream.of(words.get(kind + ".text").replace("{day}", day)), said.stream())
                                .toList(),
                        words.get(kind + ".action"),
                        // Without a token: who opens it signs in.
                        URI.create(settings.baseUrl() + (kind.equals(RequestLetter.ERASED) ? "/p/" : "/p/rights")),
                        List.of(),
                        LetterPaper.Foot.of(settings.controller()))
                .mail("request/" + kind + "/" + request.id(), Mail.Purpose.RIGHTS, person.email());
    }
}
