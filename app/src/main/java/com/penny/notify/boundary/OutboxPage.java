package com.penny.notify.boundary;

import com.penny.kernel.Markup;
import com.penny.notify.Mail;
import com.penny.notify.Medium;
import com.penny.notify.entity.Letter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pages of the local outbox. No script, no style of their own. */
final class OutboxPage {

    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.UK);

    /** As the telephone of whoever got it would answer. */
    private static final String STOP = """
            <form method="post" action="%s/stop"><button>Reply STOP</button></form>""";

    private OutboxPage() {}

    static String list(List<Letter> letters) {
        String rows = letters.isEmpty()
                ? "<p class=\"empty\">No letter yet. Pay something in the portal, and its receipt appears here.</p>"
                : letters.stream().map(OutboxPage::row).collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return page("Outbox", """
                <h1>Outbox</h1>
                <p class="muted">Letters and text messages stay here and go to nobody while this machine has no mail server and no text service.</p>
                %s""".formatted(rows));
    }

    static String message(Letter message) {
        Mail.Message words = message.words();
        String base = "/api/outbox/" + message.id();
        boolean letter = message.medium() == Medium.MAIL;
        String files = IntStream.range(0, words.attachments().size())
                .mapToObj(position -> file(base, position, words.attachments().get(position)))
                .collect(Collectors.joining("\n"));
        return page(words.subject(), """
                <p><a href="/api/outbox">Outbox</a></p>
                <h1>%s</h1>
                <dl>
                <dt>To</dt><dd>%s</dd>
                <dt>Written</dt><dd>%s</dd>
                <dt>Message-ID</dt><dd>&lt;%s&gt;</dd>
                </dl>
                <pre>%s</pre>
                <ul class="files">
                %s
                %s
                </ul>
                %s""".formatted(
                        Markup.escape(words.subject()),
                        Markup.escape(words.to()),
                        time(message.writtenAt()),
                        Markup.escape(message.messageId()),
                        Markup.escape(words.text()),
                        letter ? "<li><a href=\"" + base + "/html\">The letter as HTML</a></li>" : "",
                        files,
                        letter ? "" : STOP.formatted(base)));
    }

    private static String row(Letter letter) {
        return """
                <li><a href="/api/outbox/%s"><span class="subject">%s</span>
                <span class="muted">%s</span> <time class="muted" datetime="%s">%s</time></a></li>""".formatted(
                        letter.id(),
                        Markup.escape(letter.words().subject()),
                        Markup.escape(letter.words().to()),
                        letter.writtenAt(),
                        time(letter.writtenAt()));
    }

    private static String file(String base, int position, Mail.Attachment file) {
        return "<li><a href=\"%s/attachments/%d\">%s</a> <span class=\"muted\">%d KB</span></li>"
                .formatted(base, position, Markup.escape(file.name()), (file.content().length + 1023) / 1024);
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s, Penny</title>
                <link rel="icon" href="/favicon.svg">
                <link rel="stylesheet" href="/api/outbox/style.css">
                </head>
                <body>
                <header><img src="/favicon.svg" alt="" width="28" height="28"> <strong>Penny</strong></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(Markup.escape(title), body);
    }

    private static String time(Instant instant) {
        return TIMES.format(instant.atOffset(ZoneOffset.UTC));
    }
}
