package com.penny.notices.control;

import com.penny.audit.Audit;
import com.penny.identity.People;
import com.penny.kernel.ClockForTests;
import com.penny.kernel.EventsForTests;
import com.penny.kernel.Ids;
import com.penny.kernel.SettingsFor;
import com.penny.keyring.FieldCipher;
import com.penny.migrations.TestDatabase;
import com.penny.notices.Channel;
import com.penny.notices.Notices.AlertNews;
import com.penny.notices.control.ContactDesk.Draft;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.ToldOf;
import com.penny.notices.entity.Delivery;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.NoticeRules;
import com.penny.notices.entity.NoticesOnPostgres;
import com.penny.notices.entity.Snooze;
import com.penny.notify.Carried;
import com.penny.notify.Pushes.Device;
import com.penny.notify.control.PostForTests;
import com.penny.outbox.RememberingOutbox;
import com.penny.stores.entity.StoresOnPostgres;
import com.penny.tenancy.Persona;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A store in Madrid whose notices go all their way: database, mail server and push endpoint are real, time is the test's. */
final class StoreWithContacts implements AutoCloseable {

    private final UUID store = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();
    private final NoticesOnPostgres rows = new NoticesOnPostgres();
    private final RememberingOutbox outbox = new RememberingOutbox();
    private final SealedContacts sealed = new SealedContacts();
    private final FanOut fanOut = new FanOut();
    private final Announcements announcements = new Announcements();
    private final Settlement settlement = new Settlement();
    private final ContactDesk contactDesk = new ContactDesk();
    private final DeviceDesk deviceDesk = new DeviceDesk();
    private final List<String> recorded;
    private final PostForTests post;
    private final ClockForTests clock;

    StoreWithContacts(FieldCipher fields, ClockForTests clock, List<String> recorded, int smtp, int push) {
        this.clock = clock;
        this.recorded = recorded;
        this.post = new PostForTests(rows, fields, clock, outbox, smtp, push);
        Audit audit = (storeId, action, subject, detail) -> recorded.add(action);
        sealed.fields = fields;
        fanOut.contacts = rows.contacts();
        fanOut.sealed = sealed;
        fanOut.devices = rows.devices();
        fanOut.notices = rows.book();
        fanOut.stores = StoresOnPostgres.catalogue(rows.entities(), clock);
        fanOut.mail = post.mail();
        fanOut.texts = post.texts();
        fanOut.pushes = post.pushes();
        fanOut.settings = SettingsFor.at("https://penny.example");
        fanOut.clock = clock;
        announcements.notices = rows.book();
        announcements.restraint = rows.restraint();
        announcements.fanOut = fanOut;
        announcements.clock = clock;
        settlement.notices = rows.book();
        settlement.contacts = rows.contacts();
        settlement.devices = rows.devices();
        settlement.fanOut = fanOut;
        settlement.outbox = outbox;
        settlement.audit = audit;
        settlement.clock = clock;
        contactDesk.added = new EventsForTests<>();
        contactDesk.contacts = rows.contacts();
        contactDesk.texts = post.texts();
        contactDesk.sealed = sealed;
        contactDesk.notices = rows.book();
        contactDesk.outbox = outbox;
        contactDesk.audit = audit;
        contactDesk.transactions = rows;
        contactDesk.clock = clock;
        deviceDesk.devices = rows.devices();
        deviceDesk.contacts = rows.contacts();
        deviceDesk.sealed = sealed;
        deviceDesk.pushes = post.pushes();
        deviceDesk.people = new KnownPeople();
        deviceDesk.audit = audit;
        deviceDesk.transactions = rows;
        deviceDesk.clock = clock;
        open();
    }

    private void open() {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                Statement statement = connection.createStatement()) {
            UUID organisation = UUID.randomUUID();
            statement.execute("insert into organisation (id, name, created_at) values ('" + organisation
                    + "', 'Corner Shops', now())");
            statement.execute("insert into store (id, organisation_id, name, address, time_zone, currency, sensitivity,"
                    + " commission_basis_points, operator, created_at) values ('" + store + "', '" + organisation
                    + "', 'Corner Shop', 'Calle Mayor 1', 'Europe/Madrid', 'EUR', 50, 1000, 'Corner Shops', now())");
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into store_member (store_id, account_id, role, name, created_at) values ('"
                    + store + "', '" + member + "', 'store_staff', '\\x00', now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With both addresses, and these ways chosen. */
    Contact contact(String email, String phone, Channel... channels) {
        return contact(ToldOf.EVERY_ALERT, null, null, email, phone, channels);
    }

    Contact contact(
            ToldOf toldOf, LocalTime quietFrom, LocalTime quietUntil, String email, String phone, Channel... channels) {
        return asAdministrator(() ->
                contactDesk.add(new Draft("Ana", email, phone, "es", Set.of(channels), toldOf, quietFrom, quietUntil)));
    }

    Contact change(Contact contact, String email, String phone, Channel... channels) {
        return asAdministrator(() -> contactDesk.change(
                contact.id(), new Draft("Ana", email, phone, "es", Set.of(channels), ToldOf.EVERY_ALERT, null, null)));
    }

    UUID device(Device device) {
        return asAdministrator(() -> deviceDesk.add(device, "Phone", "fr"));
    }

    /** How many devices the member has. */
    int devices() {
        return asAdministrator(() -> deviceDesk.own(store).size());
    }

    Contact contact(UUID id) {
        return asAdministrator(() -> rows.contacts().require(id));
    }

    Contact membersContact() {
        return asAdministrator(() -> deviceDesk.ownContact());
    }

    void rules(int cooldown, int budget) {
        asAdministrator(() -> {
            NoticeRules rules = rows.restraint().rules(store);
            rules.change(cooldown, 90, budget);
            rows.restraint().put(rules);
            return null;
        });
    }

    void snooze(UUID camera, Duration time) {
        hang(camera);
        asAdministrator(() -> {
            Snooze snooze = new Snooze(store, camera);
            snooze.sleep(clock.instant().plus(time), member, clock.instant());
            rows.restraint().put(snooze);
            return null;
        });
    }

    private void hang(UUID camera) {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into camera (id, store_id, name, key_hash, key_made_at, created_at) values ('"
                    + camera + "', '" + store + "', 'Aisle', md5('" + camera + "') || md5('" + camera
                    + "'), now(), now())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new alert of a camera; told or kept back, and carried as far as it goes. */
    Notice alert(UUID camera) {
        AlertNews news = news(camera);
        raise(news);
        return of(news.alertId(), Notice.Kind.ALERT);
    }

    AlertNews news(UUID camera) {
        UUID alert = Ids.next(clock);
        try (Connection connection = TestDatabase.shared().asAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at,"
                            + " score, threshold, parts, signals, sentence, people, duration_ms, width, height, fps, clip_sha256,"
                            + " clip_size_bytes, status) values ('" + alert + "', '" + store + "', '" + camera
                            + "', 'Aisle', '" + UUID.randomUUID()
                            + "', now(), now(), 70, 50, '[]', '[]', '', 1, 1, 1, 1, 1, '',"
                            + " 1, 'NEW')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new AlertNews(alert, store, camera, "Aisle", clock.instant(), List.of("CONCEALMENT"));
    }

    void raise(AlertNews news) {
        rows.run(Persona.job(store), () -> announcements.raised(news));
        carryAll();
    }

    Notice unanswered(AlertNews news) {
        rows.run(Persona.job(store), () -> announcements.unanswered(news));
        carryAll();
        return of(news.alertId(), Notice.Kind.UNANSWERED);
    }

    /** Until nothing is left to do but what is tried again later. */
    private void carryAll() {
        for (List<String> due = outbox.take("mail"); !due.isEmpty(); due = outbox.take("mail")) {
            due.forEach(instance -> settle(post.carry(instance)));
        }
    }

    void settle(Carried carried) {
        String[] ids = carried.key().substring(Settlement.PREFIX.length()).split("/");
        rows.run(
                Persona.job(store),
                () -> settlement.settle(
                        UUID.fromString(ids[1]), carried.outcome(), carried.reason() == null ? "" : carried.reason()));
    }

    void stop(Delivery delivery) {
        rows.run(Persona.job(store), () -> settlement.stopped(delivery.id()));
    }

    List<Delivery> deliveries(Notice notice) {
        return rows.as(Persona.job(store), () -> rows.book().deliveries(store, List.of(notice.id())));
    }

    /** {@code MAIL SENT}, {@code TEXT FAILED number refused}, … with {@code instead} where one stands in. */
    List<String> outcomes(Notice notice) {
        return deliveries(notice).stream()
                .map(delivery -> delivery.channel() + " " + delivery.state()
                        + (delivery.reason() == null ? "" : " " + delivery.reason())
                        + (delivery.standIn() ? " instead" : ""))
                .sorted()
                .toList();
    }

    List<Notice> notices() {
        return rows.as(Persona.job(store), () -> rows.book().page(store, null, 100));
    }

    List<String> recorded() {
        return recorded;
    }

    private Notice of(UUID alert, Notice.Kind kind) {
        return notices().stream()
                .filter(notice -> alert.equals(notice.alertId()) && notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private <T> T asAdministrator(Callable<T> work) {
        return rows.as(Persona.staff(member, store), work);
    }

    @Override
    public void close() {
        rows.close();
    }

    private static final class KnownPeople implements People {
        @Override
        public Map<UUID, Name> staff(Collection<UUID> accountIds) {
            return Map.of();
        }

        @Override
        public List<Colleague> colleagues() {
            return List.of();
        }

        @Override
        public Map<UUID, Name> reviewers(Collection<UUID> accountIds) {
            return Map.of();
        }
    }
}
