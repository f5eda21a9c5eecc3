package com.penny.notify.control;

import com.penny.kernel.Json;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.notify.Mail;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Letters as they lie in the database: address, words and files sealed as one, as JSON, for their row. */
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
        return new MailMessage(id, messageId, words, WORDS.seal(fields, Json.write(words), id), now);
    }

    public Letter open(MailMessage message) {
        Mail.Message words = Json.read(WORDS.open(fields, message.words(), message.id()), Mail.Message.class);
        return new Letter(message.id(), message.messageId(), message.createdAt(), words);
    }
}
