package com.penny.notify;

import com.penny.kernel.Markup;
import com.penny.kernel.Settings;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The paper that letters are written on: a title, what there is to say, one thing to do, and what comes after it. It loads
 * nothing from elsewhere, and whatever is put on it is text.
 *
 * @param language of the words, as a tag
 * @param body paragraphs before the link
 * @param after paragraphs behind it
 * @param foot small, at the end; already HTML, and the same as plain text
 */
public record LetterPaper(
        String language, String title, List<String> body, String action, URI link, List<String> after, Foot foot) {

    /** @param html escaped by who makes it */
    public record Foot(String text, String html) {
        static final Foot NONE = new Foot("", "");

        /** Who writes, and where to answer. */
        public static Foot of(Settings.Controller controller) {
            return new Foot(
                    controller.name() + ", " + controller.email(),
                    "%1$s, <a href=\"mailto:%2$s\" style=\"color:#a4461b\">%2$s</a>"
                            .formatted(Markup.escape(controller.name()), Markup.escape(controller.email())));
        }
    }

    /** Without anything behind the link. */
    public LetterPaper(String language, String title, List<String> body, String action, URI link) {
        this(language, title, body, action, link, List.of(), Foot.NONE);
    }

    /**
     * What is written on it as a letter with nothing else in it, which nobody can do without.
     *
     * @param key names the letter for ever, as in {@link Mail.Message}
     * @param to an address
     */
    public Mail.Message mail(String key, Mail.Purpose purpose, String to) {
        return new Mail.Message(key, purpose, to, title, text(), html(), List.of());
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        body.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        text.append(action).append(": ").append(link).append('\n');
        after.forEach(paragraph -> text.append('\n').append(paragraph).append('\n'));
        return foot.text().isEmpty()
                ? text.toString()
                : text.append('\n').append(foot.text()).append('\n').toString();
    }

    public String html() {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                </head>
                <body style="max-width:36em;margin:0 auto;padding:24px;background:#ffffff;color:#1d1a17;font:16px/1.5 sans-serif">
                <p style="margin:0 0 24px;color:#a4461b;font-weight:bold">Penny</p>
                <h1 style="margin:0 0 12px;font-size:24px;line-height:32px">%2$s</h1>
                %3$s<p><a href="%4$s" style="color:#a4461b;font-weight:bold">%5$s</a></p>
                %6$s%7$s</body>
                </html>
                """.formatted(
                        language,
                        Markup.escape(title),
                        paragraphs(body),
                        Markup.escape(link.toString()),
                        Markup.escape(action),
                        paragraphs(after),
                        foot.html().isEmpty() ? "" : small(foot.html()));
    }

    private static String paragraphs(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + Markup.escape(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String small(String html) {
        return "<p style=\"color:#57514a;font-size:14px\">" + html + "</p>\n";
    }
}
