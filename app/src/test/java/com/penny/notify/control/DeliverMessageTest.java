package com.penny.notify.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.EventsForTests;
import com.penny.kernel.Json;
import com.penny.kernel.SettingsFor;
import com.penny.keyring.control.Exchanges;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import com.penny.notify.Carried;
import com.penny.notify.Carried.Outcome;
import com.penny.notify.Mail;
import com.penny.notify.control.smtp.MailServerForTests;
import com.penny.notify.entity.LettersForTests;
import com.penny.notify.entity.MailMessage;
import com.penny.notify.entity.MailMessage.State;
import com.penny.notify.entity.MailsOnPostgres;
import com.penny.tenancy.Persona;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a letter, between a real database and a real mail server. */
@Tag("database")
class DeliverMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");

    private final MailsOnPostgres mails = new MailsOnPostgres();
    private final int port = MailServerForTests.freePort();
    private final SealedLetters letters = new SealedLetters();
    private final EventsForTests<Carried> told = new EventsForTests<>();
    private Instant now = NOW;

    @BeforeEach
    void takeKeys(@TempDir Path folder) {
        letters.fields = Fields.in(folder);
    }

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
        assertThat(sent.words()).isNull();
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
        assertThatThrownBy(() -> task(true).run(id.toString())).isInstanceOf(DelayedException.class);
        MailMessage waiting = mails.find(id);
        assertThat(waiting.state()).isEqualTo(State.QUEUED);
        assertThat(waiting.attempts()).isOne();
        assertThat(waiting.lastError()).isEqualTo("MailConnectException");
        assertThat(letters.open(waiting).words().to()).isEqualTo("person@example.org");

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
        assertThat(failed.words()).isNull();
    }

    @Test
    void withoutAMailServerTheLetterStaysWhereThePersonAtTheMachineCanReadIt() {
        UUID id = written("person@example.org");
        task(false).run(id.toString());

        assertThat(mails.find(id).state()).isEqualTo(State.KEPT);
        mails.run(Persona.job(), () -> {
            assertThat(mails.book().kept().get(0).id()).isEqualTo(id);
            assertThat(letters.open(mails.book().kept(id)).words().attachments())
                    .extracting(Mail.Attachment::content)
                    .containsExactly(LettersForTests.PDF);
        });
    }

    @Test
    void whatBecameOfItIsToldUnderItsName() {
        UUID id = written("person@example.org");
        assertThatThrownBy(() -> task(true).run(id.toString())).isInstanceOf(DelayedException.class);
        UUID unknown = written("unknown@example.org");
        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());
            task(true).run(unknown.toString());
        }
        UUID kept = written("person@example.org");
        task(false).run(kept.toString());

        assertThat(told.fired())
                .containsExactly(
                        new Carried("receipt/" + id, Outcome.DELAYED, "MailConnectException"),
                        new Carried("receipt/" + id, Outcome.SENT, null),
                        new Carried("receipt/" + unknown, Outcome.FAILED, "recipient 550"),
                        new Carried("receipt/" + kept, Outcome.KEPT, null));
    }

    @Test
    void whatIsWorthNothingAnyMoreIsNotSent() {
        UUID id = UUID.randomUUID();
        Mail.Message urgent = LettersForTests.until("notice/" + id, "person@example.org", NOW.plusSeconds(60));
        mails.run(Persona.job(), () -> mails.book().add(letters.seal(id, id + "@penny.example", urgent, NOW)));
        now = NOW.plusSeconds(61);
        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());
            assertThat(server.received()).isEmpty();
        }
        assertThat(mails.find(id).state()).isEqualTo(State.FAILED);
        assertThat(told.fired()).containsExactly(new Carried("notice/" + id, Outcome.FAILED, "too late"));
    }

    @Test
    void aLetterStandsNowhereInClear() throws SQLException {
        UUID id = written("person@example.org");

        assertThat(row(id))
                .doesNotContain("person", "example.org", hex("person"), "Quittung", hex("Quittung"), hex("%PDF"));
    }

    @Test
    void aLetterThatAnEarlierVersionLeftInClearIsSealedAndDelivered() throws SQLException {
        UUID id = written("person@example.org");
        String clear = mails.as(
                Persona.job(), () -> Json.write(letters.open(mails.find(id)).words()));
        try (Connection connection = TestDatabase.shared().asAdministrator();
                PreparedStatement update = connection.prepareStatement(
                        "update mail_message set words = null, words_clear = ? where id = ?")) {
            update.setString(1, clear);
            update.setObject(2, id);
            update.executeUpdate();
        }

        Exchanges.of(mails, letters.fields, letters.words()).pass();

        assertThat(row(id)).doesNotContain("person@example.org", hex("person"));
        try (MailServerForTests server = new MailServerForTests(port)) {
            task(true).run(id.toString());
            assertThat(server.received()).hasSize(1);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(UUID id) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                PreparedStatement select =
                        connection.prepareStatement("select m::text from mail_message m where id = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
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
        mails.run(Persona.job(), () -> mails.book().add(letters.seal(id, id + "@penny.example", words, NOW)));
    }

    private DeliverMessage task(boolean withServer) {
        MailCarrier carrier = new MailCarrier();
        carrier.letters = letters;
        carrier.own = SettingsFor.local();
        carrier.settings = new MailSettings();
        carrier.settings.settings = carrier.own;
        carrier.settings.host = withServer ? Optional.of(MailServerForTests.HOST) : Optional.empty();
        carrier.settings.port = port;
        carrier.settings.security = "none";
        carrier.settings.user = Optional.empty();
        carrier.settings.password = Optional.empty();
        carrier.settings.sesRegion = Optional.empty();
        carrier.settings.from = Optional.of("receipts@penny.example");
        DeliverMessage task = new DeliverMessage();
        task.carryBy(List.of(carrier));
        task.transactions = mails;
        task.mails = mails.book();
        task.outcomes = told;
        task.clock = Clock.fixed(now, ZoneOffset.UTC);
        return task;
    }
}
