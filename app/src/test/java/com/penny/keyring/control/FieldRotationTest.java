package com.penny.keyring.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldRotationTest {

    private static final Place PLACE = Place.of("person.name", 7);

    @TempDir
    Path folder;

    /** The file's own times are of the real clock. */
    private Instant now = Instant.now();

    private FieldCipher fields;

    @BeforeEach
    void open() {
        InstantSource hands = () -> now;
        Clock clock = hands.withZone(ZoneOffset.UTC);
        fields = Fields.in(folder, clock);
    }

    @Test
    void anAddedKeySealsAfterAWhileWithoutARestart() {
        byte[] old = fields.seal(PLACE, "Ada");
        Fields.add(folder, 2);

        assertThat(fields.sealingKey()).isEqualTo(1);
        later();

        assertThat(fields.sealingKey()).isEqualTo(2);
        assertThat(fields.seal(PLACE, "Ada")).startsWith(0, 2);
        assertThat(fields.open(PLACE, old)).isEqualTo("Ada");
    }

    @Test
    void whatAnotherServerSealedWithAKeyNotYetSeenOpensAtOnce() {
        Fields.add(folder, 2);
        byte[] sealed = later(folder).seal(PLACE, "Ada");

        assertThat(sealed).startsWith(0, 2);
        assertThat(fields.open(PLACE, sealed)).isEqualTo("Ada");
    }

    @Test
    void aKeyThatWasTakenOutOpensNothingAndTheRestGoesOn() {
        byte[] old = fields.seal(PLACE, "Ada");
        Fields.add(folder, 2);
        Fields.remove(folder, 1);
        later();

        assertThat(fields.open(PLACE, fields.seal(PLACE, "Grace"))).isEqualTo("Grace");
        assertThatThrownBy(() -> fields.open(PLACE, old))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("person.name is sealed with key 1, which is not on this keyring");
    }

    @Test
    void whileKeysAreExchangedBothIndexesAreLookedFor() {
        String old = fields.index("person.name", "Ada");
        Fields.add(folder, 2);
        later();

        assertThat(fields.index("person.name", "Ada")).isNotEqualTo(old);
        assertThat(fields.indexes("person.name", "Ada")).containsExactly(fields.index("person.name", "Ada"), old);
    }

    @Test
    void aKeyThatOtherServersMayNotKnowYetIsLookedForAndNotWritten() {
        String old = fields.index("person.name", "Ada");
        Fields.add(folder, 2);
        now = now.plus(FieldKeys.LOOKS_AGAIN_AFTER).plusMillis(1);

        assertThat(fields.indexes("person.name", "Ada")).hasSize(2).startsWith(old);
        assertThat(fields.seal(PLACE, "Ada")).startsWith(0, 1);
    }

    @Test
    void aFingerprintOutlivesEveryKey() {
        String fingerprint = fields.fingerprint("salt", "Ada");
        Fields.add(folder, 2);
        Fields.remove(folder, 1);
        later();

        assertThat(fields.fingerprint("salt", "Ada")).isEqualTo(fingerprint);
    }

    @Test
    void aBrokenFileLeavesTheKeysInUse() throws Exception {
        byte[] sealed = fields.seal(PLACE, "Ada");
        Files.writeString(folder.resolve(KeyShelf.FILE), "no keys");
        later();

        assertThat(fields.open(PLACE, sealed)).isEqualTo("Ada");
        assertThat(fields.open(PLACE, fields.seal(PLACE, "Grace"))).isEqualTo("Grace");
    }

    @Test
    void aFileThatIsGoneIsNotMadeAnewWhileKeysAreInUse() throws Exception {
        byte[] sealed = fields.seal(PLACE, "Ada");
        String index = fields.index("person.name", "Ada");
        Fields.add(folder, 2);
        byte[] unknown = later(folder).seal(PLACE, "Grace");
        Files.delete(folder.resolve(KeyShelf.FILE));

        assertThatThrownBy(() -> fields.open(PLACE, unknown)).isInstanceOf(IllegalStateException.class);
        later();

        assertThat(fields.open(PLACE, sealed)).isEqualTo("Ada");
        assertThat(fields.index("person.name", "Ada")).isEqualTo(index);
        assertThat(folder.resolve(KeyShelf.FILE)).doesNotExist();
    }

    @Test
    void valuesOfTwoRowsCannotBeExchanged() {
        byte[] sealed = fields.seal(PLACE, "Ada");

        assertThatThrownBy(() -> fields.open(Place.of("person.name", 8), sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("7")
                .hasMessageNotContaining("8");
        assertThatThrownBy(() -> fields.open("person.name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    private void later() {
        now = now.plus(KeyShelf.SETTLES_AFTER).plusSeconds(10);
    }

    /** Another server, for which the newest key is no news. */
    private static FieldCipher later(Path folder) {
        return Fields.in(folder, Clock.offset(Clock.systemUTC(), KeyShelf.SETTLES_AFTER.plusSeconds(10)));
    }
}
