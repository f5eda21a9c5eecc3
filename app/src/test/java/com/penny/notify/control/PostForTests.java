package com.penny.notify.control;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.penny.kernel.EventsForTests;
import com.penny.kernel.SettingsFor;
import com.penny.keyring.FieldCipher;
import com.penny.notify.Carried;
import com.penny.notify.Mail;
import com.penny.notify.Pushes;
import com.penny.notify.Texts;
import com.penny.notify.control.smtp.MailServerForTests;
import com.penny.notify.entity.MailBook;
import com.penny.notify.entity.NotifyOnPostgres;
import com.penny.outbox.Outbox;
import com.penny.tenancy.OnPostgres;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Letters by a real mail server, pushes to a real endpoint, and text messages that stay here; carried when a test says so. */
public final class PostForTests {

    private final MailSettings settings = new MailSettings();
    private final SealedLetters letters = new SealedLetters();
    private final MailCarrier mail = new MailCarrier();
    private final TextCarrier texts = new TextCarrier();
    private final PushCarrier pushes = new PushCarrier();
    private final Postbox postbox = new Postbox();
    private final DeliverMessage delivery = new DeliverMessage();
    private final EventsForTests<Carried> told = new EventsForTests<>();

    public PostForTests(OnPostgres database, FieldCipher fields, Clock clock, Outbox outbox, int smtp, int push) {
        MailBook book = NotifyOnPostgres.book(database.entities());
        letters.fields = fields;
        settings.settings = SettingsFor.local();
        settings.host = Optional.of(MailServerForTests.HOST);
        settings.port = smtp;
        settings.security = "none";
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = Optional.of("notices@penny.example");
        settings.sesRegion = Optional.empty();
        mail.settings = settings;
        mail.own = settings.settings;
        mail.letters = letters;
        texts.settings = settings.settings;
        texts.region = Optional.empty();
        texts.letters = letters;
        texts.connect();
        pushes.settings = settings.settings;
        pushes.letters = letters;
        pushes.postbox = postbox;
        pushes.clock = clock;
        pushes.hosts = Optional.of(List.of("127.0.0.1:" + push));
        pushes.know();
        pushes.keys = new PushKeys();
        pushes.keys.fields = fields;
        pushes.keys.row = NotifyOnPostgres.pushKey(database.entities());
        pushes.keys.transactions = database;
        pushes.keys.clock = clock;
        postbox.mails = book;
        postbox.letters = letters;
        postbox.settings = settings;
        postbox.texts = texts;
        postbox.outbox = outbox;
        postbox.clock = clock;
        delivery.carryBy(List.of(mail, texts, pushes));
        delivery.transactions = database;
        delivery.mails = book;
        delivery.outcomes = told;
        delivery.clock = clock;
    }

    public Mail mail() {
        return postbox;
    }

    public Texts texts() {
        return postbox;
    }

    public Pushes pushes() {
        return pushes;
    }

    /** Carries a message as the task queue would. */
    public Carried carry(String instance) {
        catchThrowableOfType(DelayedException.class, () -> delivery.run(instance));
        return told.fired().get(told.fired().size() - 1);
    }
}
