package com.penny.identity.control.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.Attempt;
import com.penny.identity.Proven.Ticket;
import com.penny.identity.control.AccountRows;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.Credentials.NewAccount;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountsOnPostgres;
import com.penny.identity.entity.SessionsOnPostgres;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import com.penny.tenancy.Persona;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a session goes on that a pool began, on a real database. */
@Tag("database")
class PoolSessionsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final String ADA = "ada@shop.example";
    private static final String PASSWORD = "Correct-Horse-7-Battery";

    private final TalkingPool pool = new TalkingPool();
    private final AccountsOnPostgres accounts = new AccountsOnPostgres();
    private final SessionsOnPostgres database = new SessionsOnPostgres();
    private final PoolSessions sessions = new PoolSessions();
    private PoolParts parts;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private UUID session;

    @BeforeEach
    void signIn(@TempDir Path folder) throws SQLException {
        TestDatabase.shared().clear();
        InstantSource hands = () -> now;
        parts = new PoolParts(pool.settings(), accounts, (store, action, subject, detail) -> {});
        sessions.settings = pool.settings();
        sessions.pool = parts.signIn;
        sessions.tokens = parts.tokens;
        sessions.rows = database.ofPool();
        sessions.sessions = database.sessions();
        sessions.accounts = database.accounts();
        sessions.fields = Fields.in(folder);
        sessions.transactions = database;
        sessions.clock = hands.withZone(ZoneOffset.UTC);
        AccountRows rows = new AccountRows(accounts, folder);
        Kept kept = parts.credentials.keep(new NewAccount(ID, Account.STAFF, ADA, true), PASSWORD);
        rows.add(ID, Account.STAFF, ADA, kept);
        parts.pool.addToGroup(ID.toString(), "store_staff");
        Ticket ticket = parts.credentials
                .check(Account.STAFF, ADA, rows.holders(Account.STAFF, ADA), Attempt.withPassword(PASSWORD))
                .orElseThrow()
                .ticket();
        session = database.begin(ID, now);
        database.run(Persona.account(ID, List.of()), () -> sessions.begin(session, ID, ticket));
    }

    @AfterEach
    void close() {
        parts.close();
        pool.close();
        database.close();
        accounts.close();
    }

    @Test
    void thePoolIsAskedEveryQuarterOfAnHourAndSaysWhichGroupsCount() {
        assertThat(groups()).containsExactly("store_staff");
        parts.pool.addToGroup(ID.toString(), "store_admin");
        later(Duration.ofMinutes(14));
        int before = pool.calls().size();
        assertThat(groups()).containsExactly("store_staff");
        assertThat(pool.calls()).hasSize(before);

        later(Duration.ofMinutes(1));
        assertThat(groups()).containsExactlyInAnyOrder("store_staff", "store_admin");
        assertThat(groups()).hasSize(2);
        assertThat(pool.calls()).hasSize(before + 1);
    }

    @Test
    void theSessionOfWhoIsDisabledEndsAndNothingOfItsTokenStays() {
        pool.disable(ID.toString());
        assertThat(groups()).containsExactly("store_staff");

        later(Duration.ofMinutes(15));

        assertThat(groups()).isEmpty();
        assertThat(database.alive(ID, session, now)).isFalse();
        assertThat(database.kept(ID, session)).isFalse();
    }

    @Test
    void whileThePoolIsAwayASessionGoesOnForAnHourAndNoLonger() {
        pool.fail();
        later(Duration.ofMinutes(15));
        assertThat(groups()).containsExactly("store_staff");
        int asked = pool.calls().size();
        assertThat(groups()).containsExactly("store_staff");
        assertThat(pool.calls()).hasSize(asked);

        later(Duration.ofMinutes(45));
        assertThat(groups()).isEmpty();
        assertThat(database.alive(ID, session, now)).isTrue();

        pool.recover();
        later(Duration.ofMinutes(1));
        assertThat(groups()).containsExactly("store_staff");
    }

    @Test
    void ofRequestsAtOnceOneAsks() {
        later(Duration.ofMinutes(15));
        assertThat(claim()).isTrue();
        assertThat(claim()).isFalse();
        int before = pool.calls().size();
        assertThat(groups()).containsExactly("store_staff");
        assertThat(pool.calls()).hasSize(before);
    }

    @Test
    void aSessionThatThePoolDidNotBeginIsInNoGroup() {
        assertThat(sessions.groups(ID, database.begin(ID, now))).contains(Set.of());
        sessions.settings = new CognitoSettings();
        sessions.settings.pool = Optional.empty();
        assertThat(sessions.groups(ID, session)).isEmpty();
    }

    @Test
    void theRefreshTokenStandsNowhereAndGoesWithTheSession() throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select length(refresh_token), encode(refresh_token, 'escape')"
                                + " ~ '[0-9a-f]{8}-[0-9a-f]{4}' from cognito_session")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isGreaterThan(36);
            assertThat(row.getBoolean(2)).isFalse();
        }
        database.run(Persona.account(ID, List.of()), () -> database.sessions().end(session, now));

        assertThat(database.kept(ID, session)).isFalse();
    }

    private Set<String> groups() {
        return sessions.groups(ID, session).orElseThrow();
    }

    private boolean claim() {
        return database.as(
                Persona.account(ID, List.of()), () -> database.ofPool().claim(session, now, now.plusSeconds(60)));
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }
}
