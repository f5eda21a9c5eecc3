package com.penny.notify.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.notify.control.smtp.MailDelayedException;
import com.penny.notify.control.smtp.MailServerForTests;
import com.penny.notify.entity.LettersForTests;
import com.penny.notify.entity.MailAttachment;
import com.penny.notify.entity.MailMessage;
import com.penny.notify.entity.MailMessage.State;
import com.penny.notify.entity.MailsOnPostgres;
import com.penny.tenancy.Persona;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a letter, between a real database and a real mail server. */
@Tag("database")
class DeliverMailTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");

    private final MailsOnPostgres mails = new MailsOnPostgres();
    private final int port = MailServerForTests.freePort();

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void aDeliveredLetterIsSentAndForgotten() {
        UUID id = written("person@example.org");
        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());

            assertThat(server.received()).hasSize(1);
        }
        MailMessage sent = mails.find(id);
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.attempts()).isOne();
        assertThat(sent.sentAt()).isEqualTo(NOW);
        assertThat(sent.recipient()).isNull();
        assertThat(sent.text()).isNull();
        assertThat(mails.files(id)).isZero();
    }

    @Test
    void aTaskThatRunsAgainAfterTheLetterWasNotedSendsNothing() {
        UUID id = written("person@example.org");
        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());
            task(true).run(id.toString());

            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aServerThatWasAwayGetsTheLetterWhenItIsBack() {
        UUID id = written("person@example.org");
        assertThatThrownBy(() -> task(true).run(id.toString())).isInstanceOf(MailDelayedException.class);
        MailMessage waiting = mails.find(id);
        assertThat(waiting.state()).isEqualTo(State.QUEUED);
        assertThat(waiting.attempts()).isOne();
        assertThat(waiting.lastError()).isEqualTo("MailConnectException");
        assertThat(waiting.recipient()).isEqualTo("person@example.org");

        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());

            assertThat(server.received()).hasSize(1);
        }
        assertThat(mails.find(id).state()).isEqualTo(State.SENT);
        assertThat(mails.find(id).attempts()).isEqualTo(2);
        assertThat(mails.find(id).lastError()).isNull();
    }

    @Test
    void anAddressRefusedForGoodEndsTheLetterAndIsNotTriedAgain() {
        UUID id = written("unknown@example.org");
        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());
            task(true).run(id.toString());

            assertThat(server.received()).isEmpty();
        }
        MailMessage failed = mails.find(id);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.attempts()).isOne();
        assertThat(failed.lastError()).isEqualTo("recipient 550");
        assertThat(failed.recipient()).isNull();
        assertThat(mails.files(id)).isZero();
    }

    @Test
    void withoutAMailServerTheLetterStaysWhereThePersonAtTheMachineCanReadIt() {
        UUID id = written("person@example.org");
        task(false).run(id.toString());

        assertThat(mails.find(id).state()).isEqualTo(State.KEPT);
        mails.run(Persona.job(), () -> {
            assertThat(mails.book().kept().get(0).id()).isEqualTo(id);
            assertThat(mails.book().kept(id).attachments())
                    .extracting(MailAttachment::content)
                    .containsExactly(LettersForTests.PDF);
        });
    }

    @Test
    void nobodyButAJobMayReadALetter() {
        UUID id = written("person@example.org");

        for (Persona other : List.of(Persona.anonymous(), Persona.reviewer(UUID.randomUUID()))) {
            assertThatThrownBy(() -> mails.as(other, () -> mails.book().lockQueued(id)))
                    .hasStackTraceContaining("permission denied for table mail_message");
        }
    }

    @Test
    void theSameThingIsWrittenOnce() {
        UUID id = written("person@example.org");

        assertThat(mails.as(Persona.job(), () -> mails.book().has("receipt/" + id)))
                .isTrue();
        assertThatThrownBy(() -> write(UUID.randomUUID(), "receipt/" + id, "person@example.org"))
                .hasStackTraceContaining("mail_message_idempotency_key_key");
    }

    private UUID written(String recipient) {
        UUID id = UUID.randomUUID();
        write(id, "receipt/" + id, recipient);
        return id;
    }

    private void write(UUID id, String key, String recipient) {
        Mail.Message words = LettersForTests.message(key, recipient);
        MailMessage message = new MailMessage(id, id + "@penny.example", words, NOW);
        MailAttachment file = new MailAttachment(
                UUID.randomUUID(), message, 0, words.attachments().get(0));
        mails.run(Persona.job(), () -> mails.book().add(message, List.of(file)));
    }

    private DeliverMail task(boolean withServer) {
        DeliverMail task = new DeliverMail();
        task.transactions = mails;
        task.mails = mails.book();
        task.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        task.settings = new MailSettings();
        task.settings.settings = new Settings();
        task.settings.host = withServer ? Optional.of(MailServerForTests.HOST) : Optional.empty();
        task.settings.port = port;
        task.settings.security = "none";
        task.settings.user = Optional.empty();
        task.settings.password = Optional.empty();
        task.settings.from = Optional.of("receipts@penny.example");
        return task;
    }
}
