package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountsOnPostgres;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.control.Exchanges;
import com.penny.keyring.control.Fields;
import com.penny.keyring.control.KeyExchange;
import com.penny.migrations.TestDatabase;
import com.penny.tenancy.Persona;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses through an exchange of keys, on a real database. */
@Tag("database")
class AddressesTest {

    private static final String EMAIL = "ada@shop.example";

    @TempDir
    Path folder;

    private final AccountsOnPostgres database = new AccountsOnPostgres();
    private Instant now = Instant.now();
    private FieldCipher fields;
    private Addresses addresses;
    private KeyExchange exchange;

    @BeforeEach
    void start() throws SQLException {
        TestDatabase.shared().clear();
        InstantSource hands = () -> now;
        fields = Fields.in(folder, hands.withZone(ZoneOffset.UTC));
        addresses = addresses(database);
        exchange = Exchanges.of(database, fields, hands.withZone(ZoneOffset.UTC), addresses.email());
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void anAddressIsFoundByWhoKnowsItAndStandsNowhere() throws SQLException {
        UUID id = add(Account.PORTAL, EMAIL);

        assertThat(addresses.holders(Account.PORTAL, EMAIL))
                .extracting(Account::id)
                .containsExactly(id);
        assertThat(addresses.holders(Account.PORTAL, "eve@shop.example")).isEmpty();
        assertThat(addresses.of(addresses.holders(Account.PORTAL, EMAIL).get(0)))
                .isEqualTo(EMAIL);
        assertThat(text("select a::text from account a")).doesNotContain("ada@", "shop");
    }

    @Test
    void theIndexDoesNotTellThatSomebodyOfAStoreIsAPersonConcerned() throws SQLException {
        add(Account.PORTAL, EMAIL);
        add(Account.STAFF, EMAIL);

        assertThat(text("select count(distinct email_index) from account")).isEqualTo("2");
        assertThat(addresses.holders(Account.STAFF, EMAIL)).hasSize(1);
    }

    @Test
    void whatAnEarlierVersionLeftInClearIsSealedAndFound() throws SQLException {
        UUID id = UUID.randomUUID();
        change("insert into account (id, realm, email_clear, password_hash, created_at)" + " values ('" + id
                + "', 'STAFF', '" + EMAIL + "', 'x', now())");

        exchange.pass();

        assertThat(addresses.holders(Account.STAFF, EMAIL))
                .extracting(Account::id)
                .containsExactly(id);
        assertThat(text("select a::text from account a")).doesNotContain("ada@", "shop");
    }

    @Test
    void whileKeysAreExchangedEverybodyIsFoundAndAfterwardsTheOldKeyIsNotNeeded() throws SQLException {
        UUID id = add(Account.PORTAL, EMAIL);
        exchange.pass();
        Fields.add(folder, 2);
        later();
        UUID second = add(Account.PORTAL, EMAIL);

        assertThat(addresses.holders(Account.PORTAL, EMAIL))
                .extracting(Account::id)
                .containsExactlyInAnyOrder(id, second);
        exchange.pass();
        Fields.remove(folder, 1);
        later();

        assertThat(addresses.holders(Account.PORTAL, EMAIL))
                .extracting(Account::id)
                .containsExactly(id, second);
        assertThat(addresses.holders(Account.PORTAL, EMAIL))
                .extracting(addresses::of)
                .containsOnly(EMAIL);
        assertThat(text("select count(*) from account where get_byte(email, 1) <> 2"))
                .isEqualTo("0");
    }

    @Test
    void oneThatCannotBeOpenedStopsNoOther() throws SQLException {
        for (int number = 0; number < 230; number++) {
            add(Account.PORTAL, "person" + number + "@shop.example");
        }
        change("update account set email = set_byte(email, 20, get_byte(email, 20) # 1)"
                + " where id in (select id from account order by id limit 3)");
        Fields.add(folder, 2);
        later();

        exchange.pass();
        exchange.pass();

        assertThat(text("select count(*) from account where get_byte(email, 1) = 2"))
                .isEqualTo("227");
    }

    /** Whose value was sealed before the exchange and whose row was written after it. */
    @Test
    void aRowThatComesLateIsSealedAnewTooAndThenThereIsRest() throws SQLException {
        UUID late = add(Account.PORTAL, EMAIL);
        String old = text("select encode(email, 'hex') from account");
        Fields.add(folder, 2);
        later();
        exchange.pass();
        exchange.pass();
        change("update account set email = decode('" + old + "', 'hex') where id = '" + late + "'");

        exchange.pass();
        assertThat(text("select get_byte(email, 1) from account")).isEqualTo("1");
        now = now.plusSeconds(601);
        exchange.pass();
        assertThat(text("select get_byte(email, 1) from account")).isEqualTo("2");

        exchange.pass();
        now = now.plusSeconds(601);
        exchange.pass();
        change("update account set email = decode('" + old + "', 'hex') where id = '" + late + "'");
        now = now.plusSeconds(6010);
        exchange.pass();
        assertThat(text("select get_byte(email, 1) from account")).isEqualTo("1");
    }

    @Test
    void twoServersMayExchangeAtOnce() throws SQLException {
        for (int number = 0; number < 150; number++) {
            add(Account.PORTAL, "person" + number + "@shop.example");
        }
        Fields.add(folder, 2);
        later();
        try (AccountsOnPostgres second = new AccountsOnPostgres()) {
            KeyExchange other = Exchanges.of(second, fields, addresses.email());
            CompletableFuture.allOf(CompletableFuture.runAsync(other::pass), CompletableFuture.runAsync(exchange::pass))
                    .join();
        }

        assertThat(text("select count(*) from account where get_byte(email, 1) = 2"))
                .isEqualTo("150");
        assertThat(addresses.holders(Account.PORTAL, "person149@shop.example"))
                .extracting(addresses::of)
                .containsExactly("person149@shop.example");
    }

    private Addresses addresses(AccountsOnPostgres database) {
        Addresses made = new Addresses();
        made.fields = fields;
        made.accounts = database.store();
        made.transactions = database;
        return made;
    }

    private UUID add(String realm, String email) {
        UUID id = UUID.randomUUID();
        database.run(
                Persona.job(),
                () -> database.store()
                        .add(addresses.account(
                                id,
                                realm,
                                email,
                                new Kept("x", null),
                                Clock.systemUTC().instant())));
        return id;
    }

    private void later() {
        now = now.plusSeconds(60);
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
