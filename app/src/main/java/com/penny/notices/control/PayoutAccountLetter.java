package com.penny.notices.control;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import com.penny.payments.PayoutAccounts.News;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What administrators are told of the account that their store is paid to. Not a figure of its number is in it. */
public final class PayoutAccountLetter {

    private static final Catalogue CATALOGUE = Catalogue.beside(PayoutAccountLetter.class, "payout-account");

    /**
     * @param subject what it is about, by its id
     * @param by a colleague's name; null for somebody who is none any more, or of Penny
     * @param at when a change takes effect; null where it does not
     */
    public record Facts(UUID subject, News news, String store, String timeZone, String by, Instant at) {}

    private PayoutAccountLetter() {}

    /** @param former whether the reader is an administrator no more */
    public static Mail.Message of(Facts facts, UUID reader, Addressee addressee, boolean former, Settings settings) {
        Map<String, String> words = CATALOGUE.in(addressee.language());
        Settings.Controller controller = settings.controller();
        String kind = facts.news().name();
        List<String> after = new ArrayList<>(List.of(words.get(kind + ".after")));
        if (former) {
            after.add(filled(words.get("former"), facts, words, addressee.language()));
        }
        LetterPaper paper = new LetterPaper(
                addressee.language(),
                filled(words.get(kind + ".subject"), facts, words, addressee.language()),
                List.of(filled(words.get(kind + ".text"), facts, words, addressee.language())),
                words.get(kind + ".action"),
                // Without a token: who opens it signs in.
                URI.create(settings.baseUrl() + "/settings/payouts"),
                after,
                LetterPaper.Foot.of(controller));
        return new Mail.Message(
                "payout-account/" + facts.subject() + "/" + kind + "/" + reader,
                Mail.Purpose.ACCOUNT,
                addressee.email(),
                paper.title(),
                paper.text(),
                paper.html(),
                List.of());
    }

    private static String filled(String sentence, Facts facts, Map<String, String> words, String language) {
        return sentence.replace("{store}", facts.store())
                .replace("{name}", facts.by() == null ? words.get("somebody") : facts.by())
                .replace("{time}", facts.at() == null ? "" : time(facts, language));
    }

    /** In the store's time, and which that is. */
    private static String time(Facts facts, String language) {
        ZoneId zone = ZoneId.of(facts.timeZone());
        return Said.time(facts.at(), zone, language)
                + DateTimeFormatter.ofPattern(" (z)", Said.reader(language))
                        .format(facts.at().atZone(zone));
    }
}
