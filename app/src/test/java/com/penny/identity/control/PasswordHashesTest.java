package com.penny.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.entity.Account;
import com.penny.keyring.control.Fields;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordHashesTest {

    private static final char[] PASSWORD = "a long päss phrase".toCharArray();
    private static final char[] OTHER = "a long pass phrase".toCharArray();
    private static final String ADDRESS = "sam@shop.example";

    @TempDir
    Path folder;

    private final PasswordHashes hashes = new PasswordHashes();

    @BeforeEach
    void open() {
        hashes.fields = Fields.in(folder);
    }

    @Test
    void aHashFitsItsPasswordAndNoOther() {
        Account account = account(hashes.hash(Account.PORTAL, ADDRESS, PASSWORD));

        assertThat(find(PASSWORD, account)).isEqualTo(account);
        assertThat(find(OTHER, account)).isNull();
        assertThat(find(PASSWORD)).isNull();
    }

    @Test
    void aHashSaysItsCostAndDiffersBetweenAddresses() {
        String hash = hashes.hash(Account.PORTAL, ADDRESS, PASSWORD);

        assertThat(hash)
                .startsWith("pbkdf2-sha256$600000$")
                .doesNotContain("phrase")
                .isNotEqualTo(hashes.hash(Account.PORTAL, "kim@shop.example", PASSWORD))
                .isNotEqualTo(hashes.hash(Account.STAFF, ADDRESS, PASSWORD));
    }

    /** So that how many accounts an address has does not show in the time that an answer takes. */
    @Test
    void allAccountsOfAnAddressAreAnsweredByOneDerivation() {
        Passwords.Recipe first = Passwords.Recipe.of(hashes.hash(Account.PORTAL, ADDRESS, PASSWORD));
        Passwords.Recipe second = Passwords.Recipe.of(hashes.hash(Account.PORTAL, ADDRESS, OTHER));

        assertThat(first).isEqualTo(second);
    }

    @Test
    void theAccountThatThePasswordFitsIsFoundAmongMany() {
        Account first = account(hashes.hash(Account.PORTAL, ADDRESS, OTHER));
        Account second = account(hashes.hash(Account.PORTAL, ADDRESS, PASSWORD));

        assertThat(find(PASSWORD, first, second)).isEqualTo(second);
    }

    @Test
    void aHashOfAnEarlierRecipeStillCounts() {
        Account old = account(new Passwords.Recipe(1000, "AAAAAAAAAAAAAAAAAAAAAA==").hash(PASSWORD));

        assertThat(find(PASSWORD, old)).isEqualTo(old);
        assertThat(find(OTHER, old)).isNull();
    }

    private Account find(char[] password, Account... candidates) {
        return hashes.find(Account.PORTAL, ADDRESS, password, List.of(candidates))
                .orElse(null);
    }

    private static Account account(String hash) {
        return new Account(UUID.randomUUID(), Account.PORTAL, new byte[0], "", hash, Instant.EPOCH);
    }
}
