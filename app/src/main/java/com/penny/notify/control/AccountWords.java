package com.penny.notify.control;

import com.penny.identity.AccountLetter;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Settings.Controller;
import com.penny.notify.LetterPaper;
import com.penny.notify.LetterPaper.Foot;
import com.penny.notify.Mail;
import java.util.List;
import java.util.Map;

/** What letters about an account say: what was asked for, the link, and what to do if it was somebody else. */
public final class AccountWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(AccountWords.class, "account");

    private AccountWords() {}

    public static Mail.Message message(AccountLetter letter, Controller controller) {
        Map<String, String> words = CATALOGUE.in(letter.language());
        String kind = letter.kind().name();
        return new LetterPaper(
                        letter.language(),
                        words.get(kind + ".subject"),
                        List.of(words.get(kind + ".why")),
                        words.get(kind + ".action"),
                        letter.link(),
                        List.of(words.get(kind + ".otherwise")),
                        Foot.of(controller))
                .mail(letter.key(), Mail.Purpose.ACCOUNT, letter.to());
    }
}
