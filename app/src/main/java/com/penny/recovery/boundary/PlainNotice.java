package com.penny.recovery.boundary;

import com.penny.kernel.Markup;
import com.penny.kernel.Said;
import com.penny.kernel.Settings;
import com.penny.recovery.boundary.PlainForms.Typed;
import com.penny.recovery.control.Redemption.Standing;
import com.penny.recovery.entity.QrToken;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person who got a code reads without scripts. It says what the page with scripts says before somebody has an account, and no
 * more.
 */
final class PlainNotice {

    private static final List<String> ANSWERS = List.of("here", "see", "letter", "later");

    private final PlainWords words;
    private final PlainForms forms;
    private final String styles;
    private final Settings settings;

    PlainNotice(PlainWords words, String styles, Settings settings) {
        this.words = words;
        this.forms = new PlainForms(words);
        this.styles = styles;
        this.settings = settings;
    }

    /** Before a code was typed in. */
    String entry(Typed typed) {
        return byAddress(
                "entry.title",
                words.text("entry.text"),
                // What this is comes before anything is asked.
                paragraph("more.who.title", "more.who.text")
                        + forms.code(typed)
                        + paragraph("entry.noCode", "entry.noCodeText")
                        + topics("rights", "writing"));
    }

    /** Of a code that still opens something. */
    String open(String code, QrToken token, Typed typed) {
        String place = Markup.escape(token.storeName() + ", " + token.storeAddress());
        String lead = words.text("from") + " <b class=\"strong\">" + place + "</b>. " + words.text("who");
        String facts = """
                <dl class="plain__facts">
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                </dl>
                """.formatted(
                        words.text("facts.when"),
                        time(token.occurredAt(), token),
                        words.text("facts.amount"),
                        words.text("facts.amountText"),
                        words.text("facts.until"),
                        time(token.expiresAt(), token));
        return byForm(
                "title",
                lead,
                PlainForms.DISPUTE,
                facts + answers() + forms.dispute(code, typed) + topics("who", "rights", "writing"));
    }

    /** Of one that opens nothing. */
    String closed(String code, Standing standing) {
        String lead = words.text(standing + ".text");
        return standing == Standing.UNKNOWN
                ? byAddress(standing + ".title", lead, forms.code(Typed.NOTHING))
                : byForm(standing + ".title", lead, PlainForms.NEW_CODE, forms.newCode(code));
    }

    String heard() {
        return byAddress("dispute.heard", words.text("dispute.heardText"), "");
    }

    String asked() {
        return byAddress("newCode.asked", words.text("newCode.askedText"), "");
    }

    /** @param detail in the reader's language */
    String problem(String detail) {
        return byAddress("problem.title", Markup.escape(detail), "");
    }

    private String section(String title, String content) {
        return "<section><h2 class=\"t-18 strong\">" + words.text(title) + "</h2>\n" + content + "</section>\n";
    }

    private String paragraph(String title, String text) {
        return section(title, "<p>" + words.text(text) + "</p>");
    }

    private String answers() {
        String steps = ANSWERS.stream()
                .map(answer -> """
                        <li><b aria-hidden="true">%d</b><span class="strong">%s</span>
                        <span class="muted">%s</span></li>
                        """.formatted(
                                ANSWERS.indexOf(answer) + 1,
                                words.text("answer." + answer + ".title"),
                                words.text("answer." + answer + ".text")))
                .collect(Collectors.joining());
        return section("answer.title", "<ol class=\"steps-list plain__list\">\n" + steps + "</ol>\n");
    }

    private String topics(String... names) {
        String topics = Stream.of(names)
                .map(topic ->
                        """
                        <details><summary><span class="grow">%s</span></summary>
                        <p class="muted">%s</p></details>
                        """.formatted(words.text("more." + topic + ".title"), words.text("more." + topic + ".text")))
                .collect(Collectors.joining());
        return section("more.title", "<div class=\"read-more plain__topics\">\n" + topics + "</div>\n");
    }

    /** Whose address says what it shows. */
    private String byAddress(String title, String lead, String body) {
        return page(title, lead, body, PlainPage.languageLinks(words, PlainPage.START));
    }

    /** That answers a form, which holds the code. */
    private String byForm(String title, String lead, String form, String body) {
        return page(title, lead, body, PlainPage.languageButtons(words, form));
    }

    private String page(String title, String lead, String body, String languages) {
        String whole = """
                <div><h1 class="t-32 letter__title">%s</h1>
                <p class="t-18 letter__lead">%s</p></div>
                %s
                %s
                <p class="plain__ways"><a href="%s?lang=%s">%s</a><a href="%s?lang=%s">%s</a></p>""".formatted(
                        words.text(title),
                        lead,
                        body,
                        PlainPage.contact(words, settings),
                        PlainPage.HELP,
                        words.language(),
                        words.text("help"),
                        PlainPage.START,
                        words.language(),
                        words.text("start"));
        return PlainPage.of(words, styles, words.text(title), languages, whole);
    }

    private String time(Instant instant, QrToken token) {
        ZoneId zone = token.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(token.timeZone());
        String time = Said.time(instant, zone, words.language());
        return Markup.escape(token.timeZone() == null ? time + " UTC" : time);
    }
}
