package com.penny.notify.control;

import com.penny.identity.AccountLetter;
import com.penny.kernel.Settings.Controller;
import com.penny.notify.LetterPaper;
import com.penny.notify.LetterPaper.Foot;
import com.penny.notify.Mail;
import java.util.List;

/** What letters about an account say: what was asked for, the link, and what to do if it was somebody else. */
public final class AccountWords {

    /** @param otherwise for a reader who asked for nothing */
    private record Words(String subject, String why, String action, String otherwise) {}

    private AccountWords() {}

    public static Mail.Message message(AccountLetter letter, Controller controller) {
        Words words = words(letter);
        LetterPaper paper = new LetterPaper(
                "en",
                words.subject(),
                List.of(words.why()),
                words.action(),
                letter.link(),
                List.of(words.otherwise()),
                Foot.of(controller.name(), controller.email()));
        return new Mail.Message(
                letter.key(),
                Mail.Purpose.ACCOUNT,
                letter.to(),
                words.subject(),
                paper.text(),
                paper.html(),
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
}
