package com.penny.notices.control;

import com.penny.kernel.Catalogue;
import com.penny.kernel.Markup;
import com.penny.kernel.Said;
import com.penny.notices.entity.Notice;
import com.penny.notify.LetterPaper;
import com.penny.notify.LetterPaper.Foot;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What notices say, in the reader's language: where, when, what was seen, and what to do, which is never to approach anybody.
 * They name nobody and judge nobody.
 */
public final class NoticeWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(NoticeWords.class, "notices");

    /** @param store its name; @param link to where the reader looks at it */
    public record Facts(Notice notice, String store, ZoneId zone, URI link) {}

    /** @param title of a push and of a letter */
    public record Words(String title, String body, String text, String letter, String html) {}

    private NoticeWords() {}

    /** @param stop where letters are ended */
    public static Words of(Facts facts, String language, URI stop) {
        Map<String, String> catalogue = CATALOGUE.in(language);
        Map<String, String> values = values(facts, Said.reader(language), catalogue);
        String kind = facts.notice().kind().name();
        String title = fill(catalogue.get(kind + ".title"), values);
        String body = fill(catalogue.get(kind + ".body"), values);
        String why = fill(catalogue.get("letter.why"), values);
        LetterPaper paper = paper(language, title, body, catalogue, facts, why, stop);
        return new Words(title, body, fill(catalogue.get(kind + ".text"), values), paper.text(), paper.html());
    }

    private static Map<String, String> values(Facts facts, Locale language, Map<String, String> catalogue) {
        Notice notice = facts.notice();
        boolean ofAlert = notice.cameraName() != null;
        return Map.of(
                "reference",
                notice.reference() == null ? "" : notice.reference(),
                "where",
                where(notice, catalogue),
                "store",
                facts.store(),
                "link",
                facts.link().toString(),
                "camera",
                ofAlert ? notice.cameraName() : "",
                "time",
                notice.occurredAt() != null
                        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(language)
                                .format(notice.occurredAt().atZone(facts.zone()))
                        : "",
                "seen",
                ofAlert ? seen(notice.seen(), catalogue) : "");
    }

    private static String where(Notice notice, Map<String, String> catalogue) {
        return notice.kilometres() == null
                ? catalogue.get("RETURN.region")
                : catalogue
                        .get("RETURN.away")
                        .replace("{kilometres}", notice.kilometres().toString());
    }

    private static String seen(List<String> kinds, Map<String, String> catalogue) {
        String seen = kinds.stream()
                .distinct()
                .map(kind -> catalogue.get("seen." + kind))
                .collect(Collectors.joining(", "));
        return seen.isEmpty()
                ? catalogue.get("seen.nothing")
                : seen.substring(0, 1).toUpperCase(Locale.ROOT) + seen.substring(1);
    }

    /** What somebody called a camera or a store is put in as it is: it is filled into nothing again. */
    private static String fill(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            filled.append(template, at, open).append(values.get(template.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(template.substring(at)).toString();
    }

    private static LetterPaper paper(
            String language,
            String title,
            String body,
            Map<String, String> catalogue,
            Facts facts,
            String why,
            URI stop) {
        String end = catalogue.get("letter.stop");
        Foot foot = new Foot(
                why + "\n" + end + ": " + stop,
                Markup.escape(why) + " <a href=\"" + Markup.escape(stop.toString()) + "\" style=\"color:#a4461b\">"
                        + Markup.escape(end) + "</a>");
        return new LetterPaper(
                language, title, List.of(body), catalogue.get("letter.open"), facts.link(), List.of(), foot);
    }
}
