package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.penny.identity.Proof;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.cognito.PoolForTests;
import com.penny.identity.entity.AccountsOnPostgres;
import com.penny.identity.entity.StoreMember;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import com.penny.tenancy.Persona;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the bearer of a pool's token is here, on a real database. */
@Tag("database")
class CognitoPeopleTest {

    private static final RSAKey KEY = PoolForTests.key("one");
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID STORE = UUID.randomUUID();

    private final AccountsOnPostgres database = new AccountsOnPostgres();
    private final PoolForTests pool = new PoolForTests();
    private final CognitoPeople people = new CognitoPeople();

    @BeforeEach
    void addAMember(@TempDir Path folder) throws SQLException {
        TestDatabase.shared().clear();
        pool.publish(KEY);
        people.settings = pool.settings();
        people.transactions = database;
        people.accounts = database.store();
        Names names = new Names();
        names.fields = Fields.in(folder);
        Addresses addresses = new Addresses();
        addresses.fields = names.fields;
        database.run(
                Persona.job(),
                () -> database.store()
                        .add(addresses.account(
                                ACCOUNT,
                                "STAFF",
                                "ada@shop.example",
                                new Kept("x", null),
                                Clock.systemUTC().instant())));
        StoreMember member = names.member(
                STORE, ACCOUNT, "store_admin", "Ada Byron", Clock.systemUTC().instant());
        try (Connection connection = TestDatabase.shared().asAdministrator();
                var insert = connection.prepareStatement(
                        "insert into store_member (store_id, account_id, role, name, created_at) values (?, ?, ?, ?, now())")) {
            connection.createStatement().execute("set session_replication_role = replica");
            connection.createStatement().execute("update account set cognito_subject = 'sub-1'");
            insert.setObject(1, STORE);
            insert.setObject(2, ACCOUNT);
            insert.setString(3, member.role());
            insert.setBytes(4, member.name());
            insert.executeUpdate();
        }
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void somebodyWithTheGroupWorksAsWhatTheDatabaseKnowsThemFor() {
        Caller.Known known =
                bearer("sub-1", List.of("store_admin", "store_staff")).orElseThrow();

        assertThat(known.account()).isEqualTo(ACCOUNT);
        assertThat(known.proof()).isEqualTo(Proof.PASSWORD);
        assertThat(known.memberships().in(STORE)).isPresent();
    }

    @Test
    void aGroupAloneGivesNothingAndNeitherDoesAMembershipAlone() {
        assertThat(bearer("sub-1", List.of("penny_admin", "penny_reviewer"))
                        .orElseThrow()
                        .memberships())
                .isEqualTo(new Memberships.Of(List.of(), List.of()));
        assertThat(bearer("sub-1", List.of()).orElseThrow().memberships().stores())
                .isEmpty();
    }

    @Test
    void theLesserOfBothSidesCounts() {
        assertThat(bearer("sub-1", List.of("store_staff"))
                        .orElseThrow()
                        .memberships()
                        .stores())
                .extracting(StoreMember::role)
                .containsExactly("store_staff");
    }

    @Test
    void somebodyOfThePoolWithoutAnAccountIsNobody() {
        assertThat(bearer("sub-2", List.of("store_admin"))).isEmpty();
        assertThat(bearer("' or 1=1 --", List.of("store_admin"))).isEmpty();
    }

    @Test
    void tokensOfASignInBeforeTheLastPasswordCountNoMoreHoweverFreshTheyAre() {
        Instant now = Clock.systemUTC().instant();
        assertThat(signedInAt(now.minusSeconds(600))).isPresent();

        database.run(
                Persona.account(ACCOUNT, List.of()),
                () -> database.store().endPoolTokens(ACCOUNT, now.minusSeconds(60)));

        assertThat(signedInAt(now.minusSeconds(600))).isEmpty();
        assertThat(signedInAt(now.minusSeconds(30))).isPresent();
        assertThat(bearer("sub-1", List.of())).isPresent();
    }

    private Optional<Caller.Known> signedInAt(Instant time) {
        return pool.tokens(Duration.ofMinutes(1))
                .check(PoolForTests.signed(
                        KEY,
                        pool.claims("sub-1")
                                .claim("auth_time", time.getEpochSecond())
                                .build()))
                .flatMap(people::of);
    }

    @Test
    void allTokensOfOneSignInAreOneSessionAndThoseOfAnotherAreAnother() {
        UUID first = bearer("sub-1", List.of()).orElseThrow().session();

        assertThat(bearer("sub-1", List.of("store_admin")).orElseThrow().session())
                .isEqualTo(first);
        VerifiedToken other = pool.tokens(Duration.ofMinutes(1))
                .check(PoolForTests.signed(
                        KEY, pool.claims("sub-1").claim("origin_jti", "another").build()))
                .orElseThrow();
        assertThat(people.of(other).orElseThrow().session()).isNotEqualTo(first);
    }

    private Optional<Caller.Known> bearer(String subject, List<String> groups) {
        return pool.tokens(Duration.ofMinutes(1))
                .check(PoolForTests.signed(
                        KEY,
                        pool.claims(subject).claim("cognito:groups", groups).build()))
                .flatMap(people::of);
    }
}
