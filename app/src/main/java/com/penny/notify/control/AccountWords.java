package com.penny.notify.control;

import com.penny.identity.AccountLetter;
import com.penny.kernel.Markup;
import com.penny.kernel.Settings.Controller;
import com.penny.notify.Mail;
import java.util.List;

/** What letters about an account say: what was asked for, the link, and what to do if it was somebody else. */
public final class AccountWords {

    /** @param otherwise for a reader who asked for nothing */
    private record Words(String subject, String why, String action, String otherwise) {}

    private AccountWords() {}

    public static Mail.Message message(AccountLetter letter, Controller controller) {
        Words words = words(letter);
        return new Mail.Message(
                letter.key(),
                Mail.Purpose.ACCOUNT,
                letter.to(),
                words.subject(),
                text(words, letter, controller),
                html(words, letter, controller),
                List.of());
    }

    private static Words words(AccountLetter letter) {
        return switch (letter.kind()) {
            case CONFIRM_EMAIL ->
                new Words(
                        "Confirm your address",
                        "An account was made with this address. Until you confirm that it is yours, nothing else is sent"
                                + " here. The link works once, for seven days.",
                        "Confirm the address",
                        "If it was not you, do nothing: without this link the address stays unconfirmed.");
            case RESET_PASSWORD ->
                new Words(
                        "Choose a new password",
                        "Somebody asked to set a new password for the account with this address. The link works once,"
                                + " for an hour. An authenticator app and passkeys of the account stay as they are.",
                        "Choose a new password",
                        "If it was not you, do nothing: your password stays as it is.");
            case FACTORS_REMOVED ->
                new Words(
                        "Your second factor was removed",
                        "Somebody asked Penny to remove a lost second factor, and we did: the account with this address has no"
                                + " authenticator app and no passkey any more, and is signed out everywhere. The password is"
                                + " as it was. Sign in and set up a new second factor.",
                        "Sign in",
                        "If it was not you, write to us at once, and choose a new password.");
            case JOIN_STORE ->
                new Words(
                        "You are invited to work with Penny",
                        "A store has invited you to its team. The link works once, for seven days.",
                        "Accept the invitation",
                        "If you do not know the store, do nothing: no account is made without this link.");
            case START_STORE ->
                new Words(
                        "Start your store with Penny",
                        "Somebody asked to start a store with Penny from this address. The link works once, for a day. You"
                                + " can look around and try it with our own film before you sign or pay for anything.",
                        "Start the store",
                        "If it was not you, do nothing: no account and no store is made without this link.");
        };
    }

    private static String text(Words words, AccountLetter letter, Controller controller) {
        return """
                %s

                %s
                %s

                %s

                %s, %s
                """.formatted(
                words.why(), words.action(), letter.link(), words.otherwise(), controller.name(), controller.email());
    }

    private static String html(Words words, AccountLetter letter, Controller controller) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                </head>
                <body style="max-width:36em;margin:0 auto;padding:24px;background:#ffffff;color:#1d1a17;font:16px/1.5 sans-serif">
                <p style="margin:0 0 24px;color:#a4461b;font-weight:bold">Penny</p>
                <h1 style="margin:0 0 12px;font-size:24px;line-height:32px">%1$s</h1>
                <p>%2$s</p>
                <p><a href="%3$s" style="color:#a4461b;font-weight:bold">%4$s</a></p>
                <p>%5$s</p>
                <p style="color:#57514a;font-size:14px">%6$s, <a href="mailto:%7$s" style="color:#a4461b">%7$s</a></p>
                </body>
                </html>
                """.formatted(
                        Markup.escape(words.subject()),
                        Markup.escape(words.why()),
                        Markup.escape(letter.link().toString()),
                        Markup.escape(words.action()),
                        Markup.escape(words.otherwise()),
                        Markup.escape(controller.name()),
                        Markup.escape(controller.email()));
    }
}
