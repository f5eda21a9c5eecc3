package com.penny.recovery.control;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import com.penny.payments.PaymentReceipts.TakenBack;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells somebody that their bank keeps what it took back, so that something is open again. It asks for nothing. */
public final class TakenBackLetter {

    private static final Catalogue CATALOGUE = Catalogue.beside(TakenBackLetter.class, "portal-letter-taken-back");

    private TakenBackLetter() {}

    /**
     * @param chargebackId names the letter for ever
     * @param zone in which the day of the payment is told
     */
    public static Mail.Message of(
            UUID chargebackId, Addressee person, TakenBack taken, ZoneId zone, Settings settings) {
        Map<String, String> words = CATALOGUE.in(person.language());
        Settings.Controller controller = settings.controller();
        String text = words.get("text")
                .replace("{receipt}", taken.receiptNumber())
                .replace("{day}", Said.day(taken.paidAt(), zone, person.language()))
                .replace("{amount}", Said.money(taken.open(), person.language()));
        LetterPaper paper = new LetterPaper(
                person.language(),
                words.get("subject"),
                List.of(text, words.get("choice")),
                words.get("action"),
                // Without a token: who opens it signs in.
                URI.create(settings.baseUrl() + "/p/incidents"),
                List.of(words.get("after")),
                LetterPaper.Foot.of(controller));
        return new Mail.Message(
                "taken-back/" + chargebackId,
                Mail.Purpose.RECEIPT,
                person.email(),
                paper.title(),
                paper.text(),
                paper.html(),
                List.of());
    }
}
