package com.penny.recovery.control;

import com.penny.incidents.Incidents;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Money;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import com.penny.notify.Texts.Text;
import com.penny.payments.Debts.Debt;
import com.penny.payments.Debts.Item;
import com.penny.recovery.entity.Demand;
import com.penny.stores.Stores.StoreFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a letter says that asks for what is owed: who asks, for what, when it happened, how much and of what it comes, how to dispute
 * it, how long an answer is waited for, and whom to ask (after 12 CFR 1006.34, validation information).
 */
@ApplicationScoped
public class DemandPaper {

    /** By which its outcome comes back. */
    public static final String KEY = "demand/";

    private static final Catalogue LETTER = Catalogue.beside(DemandPaper.class, "dispute-letter-demand");

    /**
     * @param address mail, or a mobile number
     * @param payable what it asks for, and nothing else
     * @param url with its code
     * @param answerUntil until when nobody writes again
     */
    record Asked(
            Demand demand,
            String address,
            StoreFacts store,
            List<Debt> payable,
            Money sum,
            String url,
            Instant codeUntil,
            Instant answerUntil) {}

    @Inject
    Incidents incidents;

    @Inject
    Settings settings;

    /** In the transaction under way, a job of the store. */
    Mail.Message letter(Asked asked) {
        Map<String, String> words = LETTER.in(asked.demand().language());
        Settings.Controller controller = settings.controller();
        StoreFacts store = asked.store();
        List<String> body = new ArrayList<>();
        body.add(fill(words.get("who"), operator(store), store.name(), store.address()));
        body.addAll(incidents(asked, words));
        body.add(fill(words.get("sum"), asked.sum()));
        body.add(words.get("evidence"));
        List<String> after = List.of(
                words.get("dispute"),
                fill(words.get("until"), day(asked, asked.answerUntil())),
                words.get("later"),
                words.get("represented"),
                fill(words.get("code"), day(asked, asked.codeUntil())),
                fill(words.get("ask"), store.name(), store.address(), controller.name(), controller.email()));
        LetterPaper paper = new LetterPaper(
                asked.demand().language(),
                fill(words.get("subject"), store.name()),
                body,
                words.get("action"),
                URI.create(asked.url()),
                after,
                LetterPaper.Foot.of(controller));
        return new Mail.Message(
                KEY + asked.demand().id(),
                Mail.Purpose.DEMAND,
                asked.address(),
                paper.title(),
                paper.text(),
                paper.html(),
                List.of());
    }

    /** The same in as few words as a message has; the rest stands behind its link, before anything is asked there. */
    Text text(Asked asked) {
        Instant last = asked.payable().stream()
                .map(this::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return new Text(
                KEY + asked.demand().id(),
                asked.address(),
                fill(
                        LETTER.in(asked.demand().language()).get("text"),
                        asked.store().name(),
                        asked.sum(),
                        Said.shortDay(last, zone(asked), asked.demand().language()),
                        asked.url(),
                        settings.controller().email()),
                asked.codeUntil());
    }

    private List<String> incidents(Asked asked, Map<String, String> words) {
        return asked.payable().stream()
                .map(debt -> fill(words.get("incident"), time(asked, occurredAt(debt)), items(debt), debt.amount())
                        + (capped(debt) ? " " + words.get("less") : ""))
                .toList();
    }

    /** Where the law lets less be asked than what was taken was worth. */
    private static boolean capped(Debt debt) {
        return debt.items().stream()
                        .map(item -> item.unitPrice().times(item.quantity()))
                        .reduce(Money::plus)
                        .orElseThrow()
                        .minor()
                > debt.amount().minor();
    }

    private static String items(Debt debt) {
        return debt.items().stream().map(DemandPaper::item).collect(Collectors.joining("; "));
    }

    private static String item(Item item) {
        return item.name() + ", " + item.quantity() + " × " + item.unitPrice();
    }

    private Instant occurredAt(Debt debt) {
        return incidents.theft(debt.theftId()).occurredAt();
    }

    private static String operator(StoreFacts store) {
        return store.operator() == null || store.operator().isBlank() ? store.name() : store.operator();
    }

    private static String time(Asked asked, Instant at) {
        return Said.time(at, zone(asked), asked.demand().language());
    }

    private static String day(Asked asked, Instant at) {
        return Said.day(at, zone(asked), asked.demand().language());
    }

    /** By the clock on the store's wall. */
    private static ZoneId zone(Asked asked) {
        return ZoneId.of(asked.store().timeZone());
    }

    private static String fill(String words, Object... values) {
        String filled = words;
        for (Object value : values) {
            filled = filled.replaceFirst("\\{}", java.util.regex.Matcher.quoteReplacement(value.toString()));
        }
        return filled;
    }
}
