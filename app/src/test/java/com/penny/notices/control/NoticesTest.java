package com.penny.notices.control;

import static com.penny.notices.Channel.MAIL;
import static com.penny.notices.Channel.PUSH;
import static com.penny.notices.Channel.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.penny.kernel.ClockForTests;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import com.penny.notices.Notices.AlertNews;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.ToldOf;
import com.penny.notices.entity.Contact.Way;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.Notice.Held;
import com.penny.notices.entity.Notice.Kind;
import com.penny.notify.Pushes.Device;
import com.penny.notify.control.smtp.MailServerForTests;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of what and when, and what happens where a way fails. */
@Tag("database")
class NoticesTest {

    /** Six in the evening in Madrid. */
    private static final Instant NOW = Instant.parse("2026-11-28T17:00:00Z");

    private static final String PHONE = "+34612345678";

    private static FieldCipher fields;

    private final ClockForTests clock = new ClockForTests(NOW);
    private final UUID camera = UUID.randomUUID();
    private final List<String> recorded = new ArrayList<>();
    private MailServerForTests mail;
    private HttpServer pushService;
    private volatile int pushStatus = 201;
    private StoreWithContacts store;

    @BeforeAll
    static void takeKeys(@TempDir Path folder) throws SQLException {
        // The key of pushes is one for all, sealed with those of whoever came first.
        TestDatabase.shared().clear();
        fields = Fields.in(folder);
    }

    @BeforeEach
    void open() throws IOException {
        mail = new MailServerForTests();
        pushService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pushService.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(pushStatus, -1);
            exchange.close();
        });
        pushService.start();
        store = new StoreWithContacts(
                fields, clock, recorded, mail.port(), pushService.getAddress().getPort());
    }

    @AfterEach
    void close() {
        store.close();
        pushService.stop(0);
        mail.close();
    }

    @Test
    void allWaysOfAContactGoOutTogether() throws Exception {
        store.device(device("1"));
        Contact member = store.membersContact();
        store.change(member, "ana@example.org", PHONE, PUSH, TEXT, MAIL);

        Notice notice = store.alert(camera);

        assertThat(notice.held()).isNull();
        assertThat(store.outcomes(notice)).containsExactly("MAIL SENT", "PUSH SENT", "TEXT KEPT");
        assertThat(mail.received().get(0).getSubject()).isEqualTo("Mire, por favor: Aisle");
        assertThat(mail.received().get(0).getHeader("List-Unsubscribe")[0])
                .startsWith("<https://penny.example/api/unsubscriptions/");
    }

    @Test
    void everyAlertIsToldOnceHoweverOftenItsTaskRuns() {
        store.contact("ana@example.org", null, MAIL);
        AlertNews news = store.news(camera);
        store.raise(news);
        store.raise(news);

        assertThat(store.notices()).hasSize(1);
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void everyDeviceOfAMemberIsWoken() {
        store.device(device("1"));
        store.device(device("2"));
        store.device(device("2"));

        assertThat(store.outcomes(store.alert(camera))).containsExactly("PUSH SENT", "PUSH SENT");
    }

    @Test
    void aDeviceThatHasSignedOffIsForgottenAndAnotherWayStandsIn() {
        store.device(device("1"));
        store.change(store.membersContact(), "ana@example.org", null, PUSH);
        pushStatus = 410;

        assertThat(store.outcomes(store.alert(camera))).containsExactly("MAIL SENT instead", "PUSH FAILED gone");
        assertThat(store.devices()).isZero();

        clock.pass(Duration.ofMinutes(5));
        assertThat(store.outcomes(store.alert(camera))).containsExactly("MAIL SENT instead", "PUSH HELD no device");
    }

    @Test
    void aServiceThatIsAwayIsTriedAgainAndAnotherWayStandsInMeanwhile() {
        store.device(device("1"));
        store.change(store.membersContact(), null, PHONE, PUSH);
        pushStatus = 503;

        assertThat(store.outcomes(store.alert(camera))).containsExactly("PUSH QUEUED push 503", "TEXT KEPT instead");
    }

    @Test
    void nobodyIsToldTwiceSinceOneOfTheirWaysFailed() {
        store.device(device("1"));
        store.change(store.membersContact(), "ana@example.org", PHONE, PUSH, MAIL);
        pushStatus = 410;

        assertThat(store.outcomes(store.alert(camera))).containsExactly("MAIL SENT", "PUSH FAILED gone");
    }

    @Test
    void aBouncedLetterClosesItsAddressUntilThereIsAnother() {
        Contact contact = store.contact("unknown@example.org", PHONE, MAIL);

        assertThat(store.outcomes(store.alert(camera)))
                .containsExactly("MAIL FAILED recipient 550", "TEXT KEPT instead");
        assertThat(store.contact(contact.id()).mailState()).isEqualTo(Way.REFUSED);
        assertThat(store.recorded()).contains("contact.bounced");

        clock.pass(Duration.ofMinutes(5));
        assertThat(store.outcomes(store.alert(camera))).containsExactly("MAIL HELD refused", "TEXT KEPT instead");

        store.change(contact, "ana@example.org", PHONE, MAIL);
        clock.pass(Duration.ofMinutes(5));
        assertThat(store.outcomes(store.alert(camera))).containsExactly("MAIL SENT");
    }

    @Test
    void whoHasAnsweredStopGetsNoTextUntilTheyGiveAnotherNumber() {
        Contact contact = store.contact(null, PHONE, TEXT);
        Notice first = store.alert(camera);
        store.stop(store.deliveries(first).get(0));

        clock.pass(Duration.ofMinutes(5));
        assertThat(store.outcomes(store.alert(camera))).containsExactly("TEXT HELD stopped");
        store.change(contact, null, PHONE, TEXT);
        assertThat(store.contact(contact.id()).textState()).isEqualTo(Way.STOPPED);
        store.change(contact, null, "+34612345679", TEXT);
        assertThat(store.contact(contact.id()).textState()).isEqualTo(Way.OPEN);
    }

    @Test
    void inQuietHoursNobodyIsTold() {
        LocalTime six = LocalTime.of(18, 0);
        store.contact(ToldOf.EVERY_ALERT, six, LocalTime.of(8, 0), "ana@example.org", PHONE, MAIL, TEXT);

        assertThat(store.outcomes(store.alert(camera)))
                .containsExactly("MAIL HELD quiet hours", "TEXT HELD quiet hours");
        clock.pass(Duration.ofHours(14));
        assertThat(store.outcomes(store.alert(camera))).containsExactly("MAIL SENT", "TEXT KEPT");
    }

    @Test
    void oneCameraIsToldOfOnceInItsCooldown() {
        store.contact("ana@example.org", null, MAIL);
        store.rules(120, 12);

        assertThat(store.alert(camera).held()).isNull();
        clock.pass(Duration.ofSeconds(119));
        assertThat(store.alert(camera).held()).isEqualTo(Held.COOLDOWN);
        assertThat(store.alert(UUID.randomUUID()).held()).isNull();
        clock.pass(Duration.ofSeconds(2));
        assertThat(store.alert(camera).held()).isNull();
        assertThat(mail.received()).hasSize(3);
    }

    @Test
    void aCameraThatSleepsIsOnTheScreensOnly() {
        store.contact("ana@example.org", null, MAIL);
        store.snooze(camera, Duration.ofMinutes(15));

        AlertNews news = store.news(camera);
        store.raise(news);
        assertThat(store.unanswered(news).held()).isEqualTo(Held.SNOOZED);
        assertThat(store.notices()).extracting(Notice::held).containsOnly(Held.SNOOZED);
        clock.pass(Duration.ofMinutes(16));
        assertThat(store.alert(camera).held()).isNull();
    }

    @Test
    void aFloodIsSaidOnceAndCalmly() {
        store.contact("ana@example.org", null, MAIL);
        store.rules(0, 3);

        List<Held> held = new ArrayList<>();
        for (int alert = 0; alert < 20; alert++) {
            held.add(store.alert(camera).held());
        }

        assertThat(held.subList(0, 3)).containsOnlyNulls();
        assertThat(held.subList(3, 20)).containsOnly(Held.BUDGET);
        assertThat(store.notices())
                .filteredOn(notice -> notice.kind() == Kind.MANY)
                .hasSize(1);
        assertThat(mail.received()).hasSize(4);
        clock.pass(Duration.ofMinutes(61));
        assertThat(store.alert(camera).held()).isNull();
    }

    @Test
    void whoIsToldOfUnansweredAlertsOnlyIsToldOfThose() {
        store.contact(ToldOf.UNANSWERED, null, null, "boss@example.org", null, MAIL);
        AlertNews news = store.news(camera);
        store.raise(news);
        assertThat(mail.received()).isEmpty();

        assertThat(store.outcomes(store.unanswered(news))).containsExactly("MAIL SENT");
        store.unanswered(news);
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void aContactOfAnotherStoreHearsNothing() throws Exception {
        store.contact("ana@example.org", null, MAIL);
        try (StoreWithContacts other = new StoreWithContacts(fields, clock, recorded, mail.port(), 1)) {
            other.contact("other@example.org", null, MAIL);
            store.alert(camera);
        }
        assertThat(mail.received()).hasSize(1);
        assertThat(mail.received().get(0).getAllRecipients()[0]).hasToString("ana@example.org");
    }

    private Device device(String name) {
        return new Device(
                URI.create("http://127.0.0.1:" + pushService.getAddress().getPort() + "/push/" + name),
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");
    }
}
