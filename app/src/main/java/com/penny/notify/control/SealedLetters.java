package com.penny.notify.control;

import com.penny.kernel.Json;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.notify.Mail;
import com.penny.notify.Medium;
import com.penny.notify.Pushes;
import com.penny.notify.Texts;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages as they lie in the database: address, words and files sealed as one, as JSON, for their row. */
@ApplicationScoped
public class SealedLetters {

    private static final SealedColumn WORDS =
            SealedColumn.of("mail_message", "words", "id").clearIn("words_clear");

    @Inject
    FieldCipher fields;

    @Produces
    SealedColumn words() {
        return WORDS;
    }

    MailMessage seal(UUID id, String messageId, Mail.Message words, Instant now) {
        return row(id, Medium.MAIL, words.purpose(), words.key(), messageId, words, now, words.until());
    }

    MailMessage seal(UUID id, String messageId, Texts.Text text, Instant now) {
        return row(id, Medium.TEXT, Mail.Purpose.NOTICE, text.key(), messageId, text, now, text.until());
    }

    MailMessage seal(UUID id, String messageId, Pushes.Push push, Instant now) {
        return row(id, Medium.PUSH, Mail.Purpose.NOTICE, push.key(), messageId, push, now, push.until());
    }

    /** A letter or a text message. */
    public Letter open(MailMessage message) {
        Mail.Message words = message.medium() == Medium.TEXT ? words(text(message)) : read(message, Mail.Message.class);
        return new Letter(message.id(), message.medium(), message.messageId(), message.createdAt(), words);
    }

    public Texts.Text text(MailMessage message) {
        return read(message, Texts.Text.class);
    }

    public Pushes.Push push(MailMessage message) {
        return read(message, Pushes.Push.class);
    }

    private static Mail.Message words(Texts.Text text) {
        return new Mail.Message(
                text.key(), Mail.Purpose.NOTICE, text.to(), "Text message", text.words(), null, List.of());
    }

    private <T> T read(MailMessage message, Class<T> type) {
        return Json.read(WORDS.open(fields, message.words(), message.id()), type);
    }

    private MailMessage row(
            UUID id,
            Medium medium,
            Mail.Purpose purpose,
            String key,
            String messageId,
            Object words,
            Instant now,
            Instant until) {
        byte[] sealed = WORDS.seal(fields, Json.write(words), id);
        return new MailMessage(id, medium, purpose, key, messageId, sealed, now, until);
    }
}
