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

    private Instant now = Instant.parse("2026-11-27T00:00:00Z");
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

        assertThat(fields.newestKey()).isEqualTo(1);
        later();

        assertThat(fields.newestKey()).isEqualTo(2);
        assertThat(fields.seal(PLACE, "Ada")).startsWith(0, 2);
        assertThat(fields.open(PLACE, old)).isEqualTo("Ada");
    }

    @Test
    void whatAnotherServerSealedWithAKeyNotYetSeenOpensAtOnce() {
        Fields.add(folder, 2);
        byte[] sealed = Fields.in(folder).seal(PLACE, "Ada");

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
    void anIndexOutlivesARotation() {
        String index = fields.index("person.name", "Ada");
        Fields.add(folder, 2);
        later();

        assertThat(fields.index("person.name", "Ada")).isEqualTo(index);
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
        byte[] unknown = Fields.in(folder).seal(PLACE, "Grace");
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
        now = now.plus(FieldKeys.LOOKS_AGAIN_AFTER).plusMillis(1);
    }
}
