package com.penny.recovery.control;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Markup;
import com.penny.notify.Mail;
import com.penny.reports.PaymentReceipt;
import com.penny.reports.ReceiptWords;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The letter that brings a receipt: the words of the page, the paper attached, a link that opens nothing by itself. */
public final class ReceiptLetter {

    private final ReceiptWords words;
    private final PaymentReceipt receipt;
    private final String page;

    private ReceiptLetter(URI home, String language, PaymentReceipt receipt) {
        this.words = ReceiptWords.in(language);
        this.receipt = receipt;
        // Without a token: who opens it signs in.
        this.page = home + "/p/receipts/" + receipt.number();
    }

    /** @param home the address that people's browsers use */
    public static Mail.Message of(URI home, Addressee person, PaymentReceipt receipt, byte[] pdf) {
        ReceiptLetter letter = new ReceiptLetter(home, person.language(), receipt);
        return new Mail.Message(
                "receipt/" + receipt.number(),
                Mail.Purpose.RECEIPT,
                person.email(),
                letter.words.text("subject", receipt.number()),
                letter.text(),
                letter.html(),
                List.of(new Mail.Attachment(ReceiptPaper.fileName(receipt.number()), "application/pdf", pdf)));
    }

    private String text() {
        String lines = words.entries(receipt).stream()
                .map(entry -> "%s%n%s%n%s%n".formatted(entry.title(), entry.detail(), entry.amount()))
                .collect(Collectors.joining("\n"));
        return """
                %s
                %s

                %s

                %s
                %s: %s
                %s: %s

                %s

                %s
                %s

                %s %s
                """.formatted(
                        words.text("title", receipt.number()),
                        words.time(receipt.paidAt(), receipt.zone()),
                        words.text("thanks"),
                        lines,
                        words.text("paid"),
                        words.money(receipt.amount()),
                        words.text("reference"),
                        receipt.paymentReference(),
                        words.text("stillDispute"),
                        words.text("attached"),
                        page,
                        words.text("contact", receipt.controller().name()),
                        receipt.controller().email());
    }

    private String html() {
        String lines = words.entries(receipt).stream().map(ReceiptLetter::item).collect(Collectors.joining("\n"));
        String link = Markup.escape(page);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body style="max-width:36em;margin:0 auto;padding:24px;background:#ffffff;color:#1d1a17;font:16px/1.5 sans-serif">
                <p style="margin:0 0 24px;color:#a4461b;font-weight:bold">Penny</p>
                <p style="margin:0;color:#57514a;font-size:14px">%s</p>
                <h1 style="margin:0 0 12px;font-size:24px;line-height:32px">%s</h1>
                <p>%s</p>
                <ul style="margin:24px 0;padding:0;list-style:none;border-top:1px solid #8c857b">
                %s
                </ul>
                <p style="font-size:18px"><strong>%s %s</strong></p>
                <p style="color:#57514a;font-size:14px">%s %s</p>
                <p>%s</p>
                <p>%s<br><a href="%s" style="color:#a4461b">%s</a></p>
                <p>%s <a href="mailto:%s" style="color:#a4461b">%s</a></p>
                </body>
                </html>
                """.formatted(
                        words.languageTag(),
                        Markup.escape(words.text("title", receipt.number())),
                        Markup.escape(words.time(receipt.paidAt(), receipt.zone())),
                        Markup.escape(words.text("title", receipt.number())),
                        Markup.escape(words.text("thanks")),
                        lines,
                        Markup.escape(words.text("paid")),
                        Markup.escape(words.money(receipt.amount())),
                        Markup.escape(words.text("reference")),
                        Markup.escape(receipt.paymentReference()),
                        Markup.escape(words.text("stillDispute")),
                        Markup.escape(words.text("attached")),
                        link,
                        link,
                        Markup.escape(words.text("contact", receipt.controller().name())),
                        Markup.escape(receipt.controller().email()),
                        Markup.escape(receipt.controller().email()));
    }

    private static String item(ReceiptWords.Entry entry) {
        return """
                <li style="padding:10px 0;border-bottom:1px solid #e2dfda">%s<br>
                <span style="color:#57514a;font-size:14px">%s</span><br><strong>%s</strong></li>""".formatted(
                        Markup.escape(entry.title()), Markup.escape(entry.detail()), Markup.escape(entry.amount()));
    }
}
