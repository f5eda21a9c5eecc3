package com.penny.keyring.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.keyring.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldKeysTest {

    private static final String TEXT = "Lucía Marín, +34 600 000 000";

    @TempDir
    Path folder;

    private FieldCipher fields;

    @BeforeEach
    void open() {
        fields = Fields.in(folder);
    }

    @Test
    void whatIsSealedIsUnreadableAndOpensAgain() {
        byte[] sealed = fields.seal("person.name", TEXT);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Luc", "600");
        assertThat(fields.open("person.name", sealed)).isEqualTo(TEXT);
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        assertThat(fields.seal("person.name", TEXT)).isNotEqualTo(fields.seal("person.name", TEXT));
    }

    @Test
    void whatWasSealedForOneColumnOpensInNoOther() {
        byte[] sealed = fields.seal("person.name", TEXT);

        assertThatThrownBy(() -> fields.open("person.email", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyFlippedBitIsFound() {
        byte[] sealed = fields.seal("person.name", TEXT);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> fields.open("person.name", changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsTooShortIsRefused() {
        assertThatThrownBy(() -> fields.open("person.name", new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherServerOfTheSameFolderHasTheSameKeys() {
        FieldCipher other = Fields.in(folder);

        assertThat(other.open("person.name", fields.seal("person.name", TEXT))).isEqualTo(TEXT);
        assertThat(other.indexes("person.name", TEXT)).isEqualTo(fields.indexes("person.name", TEXT));
    }

    @Test
    void anotherFoldersKeysOpenNothing(@TempDir Path elsewhere) {
        FieldCipher other = Fields.in(elsewhere);

        assertThatThrownBy(() -> other.open("person.name", fields.seal("person.name", TEXT)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(other.indexes("person.name", TEXT)).isNotEqualTo(fields.indexes("person.name", TEXT));
    }

    @Test
    void anIndexBelongsToItsColumn() {
        assertThat(fields.indexes("a", "bc").get(0))
                .hasSize(64)
                .isEqualTo(fields.indexes("a", "bc").get(0))
                .isNotEqualTo(fields.indexes("ab", "c").get(0));
    }

    @Test
    void onlyTheServersUserReadsTheKeys() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(KeyShelf.FILE))))
                .isEqualTo("rw-------");
    }
}
