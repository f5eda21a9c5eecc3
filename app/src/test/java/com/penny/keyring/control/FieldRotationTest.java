package com.penny.keyring.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
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

    private static final SealedColumn NAME = SealedColumn.of("person", "name", "id");
    private static final int ROW = 7;

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
        byte[] old = seal(fields, "Ada");
        Fields.add(folder, 2);

        assertThat(fields.sealingKey()).isEqualTo(1);
        later();

        assertThat(fields.sealingKey()).isEqualTo(2);
        assertThat(seal(fields, "Ada")).startsWith(0, 2);
        assertThat(open(old)).isEqualTo("Ada");
    }

    @Test
    void whatAnotherServerSealedWithAKeyNotYetSeenOpensAtOnce() {
        Fields.add(folder, 2);
        byte[] sealed = seal(later(folder), "Ada");

        assertThat(sealed).startsWith(0, 2);
        assertThat(open(sealed)).isEqualTo("Ada");
    }

    @Test
    void aKeyThatWasTakenOutOpensNothingAndTheRestGoesOn() {
        byte[] old = seal(fields, "Ada");
        Fields.add(folder, 2);
        Fields.remove(folder, 1);
        later();

        assertThat(open(seal(fields, "Grace"))).isEqualTo("Grace");
        assertThatThrownBy(() -> open(old))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("person.name is sealed with key 1, which is not on this keyring");
    }

    @Test
    void whileKeysAreExchangedBothIndexesAreLookedFor() {
        String old = index();
        Fields.add(folder, 2);
        later();

        assertThat(index()).isNotEqualTo(old);
        assertThat(NAME.indexes(fields, null, "Ada")).containsExactly(index(), old);
    }

    @Test
    void aKeyThatOtherServersMayNotKnowYetIsLookedForAndNotWritten() {
        String old = index();
        Fields.add(folder, 2);
        now = now.plus(FieldKeys.LOOKS_AGAIN_AFTER).plusMillis(1);

        assertThat(NAME.indexes(fields, null, "Ada")).hasSize(2).startsWith(old);
        assertThat(seal(fields, "Ada")).startsWith(0, 1);
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
        byte[] sealed = seal(fields, "Ada");
        Files.writeString(folder.resolve(KeyShelf.FILE), "no keys");
        later();

        assertThat(open(sealed)).isEqualTo("Ada");
        assertThat(open(seal(fields, "Grace"))).isEqualTo("Grace");
    }

    @Test
    void aFileThatIsGoneIsNotMadeAnewWhileKeysAreInUse() throws Exception {
        byte[] sealed = seal(fields, "Ada");
        String index = index();
        Fields.add(folder, 2);
        byte[] unknown = seal(later(folder), "Grace");
        Files.delete(folder.resolve(KeyShelf.FILE));

        assertThatThrownBy(() -> open(unknown)).isInstanceOf(IllegalStateException.class);
        later();

        assertThat(open(sealed)).isEqualTo("Ada");
        assertThat(index()).isEqualTo(index);
        assertThat(folder.resolve(KeyShelf.FILE)).doesNotExist();
    }

    @Test
    void valuesOfTwoRowsCannotBeExchanged() {
        byte[] sealed = seal(fields, "Ada");

        assertThatThrownBy(() -> NAME.open(fields, sealed, 8))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("7")
                .hasMessageNotContaining("8");
        assertThatThrownBy(() -> fields.open("person.name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] seal(FieldCipher by, String name) {
        return NAME.seal(by, name, ROW);
    }

    private String open(byte[] sealed) {
        return NAME.open(fields, sealed, ROW);
    }

    /** The one that is written. */
    private String index() {
        return NAME.indexes(fields, null, "Ada").get(0);
    }

    private void later() {
        now = now.plus(KeyShelf.SETTLES_AFTER).plusSeconds(10);
    }

    /** Another server, for which the newest key is no news. */
    private static FieldCipher later(Path folder) {
        return Fields.in(folder, Clock.offset(Clock.systemUTC(), KeyShelf.SETTLES_AFTER.plusSeconds(10)));
    }
}
