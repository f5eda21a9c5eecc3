package com.penny.notify.boundary;

import com.penny.identity.AccountLetter;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.notify.control.AccountWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes the letters that identity asks for, in its transaction. */
@ApplicationScoped
public class WriteAccountLetter {

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    void write(@Observes AccountLetter letter) {
        mail.send(AccountWords.message(letter, settings.controller()));
    }
}
