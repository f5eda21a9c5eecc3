package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.entity.PasskeysOnPostgres;
import com.penny.migrations.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PasskeyChallengesTest {

    private final PasskeysOnPostgres database = new PasskeysOnPostgres();
    private final PasskeyChallenges challenges = new PasskeyChallenges();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @BeforeEach
    void start() throws SQLException {
        TestDatabase.shared().clear();
        challenges.transactions = database;
        challenges.ceremonies = database.ceremonies();
        pass(Duration.ZERO);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aChallengeIsTakenOnceAndInTime() {
        String first = challenges.begin(null);
        String second = challenges.begin(null);
        assertThat(first).hasSize(43).isNotEqualTo(second);
        pass(PasskeyChallenges.LASTS.minusMillis(1));
        assertThat(challenges.take(first, null)).isTrue();
        assertThat(challenges.take(first, null)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(challenges.take(second, null)).isFalse();
    }

    @Test
    void aChallengeToSignInIsNoneToAddWithAndIsUsedUpByTheAttempt() {
        String challenge = challenges.begin(null);
        assertThat(challenges.take(challenge, UUID.randomUUID())).isFalse();
        assertThat(challenges.take(challenge, null)).isFalse();
    }

    @Test
    void whatRanOutIsForgottenAndTheRestStays() {
        challenges.begin(null);
        pass(Duration.ofMinutes(2));
        String later = challenges.begin(null);
        pass(Duration.ofMinutes(4));

        assertThat(database.forget(now)).isEqualTo(1);
        assertThat(challenges.take(later, null)).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        challenges.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
