package com.penny.evidence.control.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.entity.DataKeysOnPostgres;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.control.Exchanges;
import com.penny.keyring.control.Fields;
import com.penny.migrations.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data keys through an exchange of keys, on a real database; the objects stay as they are, byte for byte. */
@Tag("database")
class DataKeysTest {

    private static final byte[] CLIP = "what a camera saw".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final DataKeysOnPostgres database = new DataKeysOnPostgres();
    private final EncryptedFiles files = new EncryptedFiles();
    private Instant now = Instant.now();
    private FieldCipher fields;

    @BeforeEach
    void start() throws SQLException {
        TestDatabase.shared().clear();
        InstantSource hands = () -> now;
        fields = Fields.in(folder, hands.withZone(ZoneOffset.UTC));
        files.settings = LocalKeysIn.settings(folder);
        files.keys = LocalKeysIn.on(folder, fields);
        files.clock = Clock.systemUTC();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void keysAreExchangedWithoutTouchingAnObject() throws Exception {
        Sealed sealed = kept(files.seal(new ByteArrayInputStream(CLIP), 1_000));
        byte[] before = Files.readAllBytes(file(sealed.id()));
        Fields.add(folder, 2);
        now = now.plusSeconds(60);

        Exchanges.of(database, fields, files.keys.wrapped()).pass();
        Fields.remove(folder, 1);
        now = now.plusSeconds(60);

        assertThat(opened(sealed.id())).isEqualTo(CLIP);
        assertThat(Files.readAllBytes(file(sealed.id()))).isEqualTo(before);
        assertThat(text("select get_byte(wrapped_key, 1) from evidence_object")).isEqualTo("2");
    }

    @Test
    void whatTheFirstKeyHasWrappedGoesToTheKeyringAndTheFirstKeyIsNotNeededAnyMore() throws Exception {
        Sealed sealed = kept(wrappedByTheFirstKey(files.seal(new ByteArrayInputStream(CLIP), 1_000)));
        assertThat(opened(sealed.id())).isEqualTo(CLIP);

        replacement().run();
        replacement().run();
        Files.delete(folder.resolve("keys/evidence.key"));
        replacement().run();

        assertThat(opened(sealed.id())).isEqualTo(CLIP);
        assertThat(text("select key_id from evidence_object")).isEqualTo("keyring");
    }

    @Test
    void whatLiesInABucketHasNoDataKeyToExchange() throws Exception {
        Sealed here = kept(files.seal(new ByteArrayInputStream(CLIP), 1_000));
        kept(new Sealed(UUID.randomUUID(), 10, here.sha256(), new byte[0], "s3"));
        Fields.add(folder, 2);
        now = now.plusSeconds(60);

        Exchanges.of(database, fields, files.keys.wrapped()).pass();

        assertThat(text("select length(wrapped_key) from evidence_object where key_id = 's3'"))
                .isEqualTo("0");
        assertThat(text("select get_byte(wrapped_key, 1) from evidence_object where key_id <> 's3'"))
                .isEqualTo("2");
    }

    @Test
    void aFirstKeyThatIsMissingIsSaidAndNotMadeAnew() throws Exception {
        Sealed sealed = kept(wrappedByTheFirstKey(files.seal(new ByteArrayInputStream(CLIP), 1_000)));
        Files.delete(folder.resolve("keys/evidence.key"));

        assertThatThrownBy(() -> opened(sealed.id())).hasMessageContaining("restore it from the backup");
        assertThat(folder.resolve("keys/evidence.key")).doesNotExist();
    }

    @Test
    void aDataKeyOfAnotherObjectOpensNothing() throws Exception {
        Sealed one = kept(files.seal(new ByteArrayInputStream(CLIP), 1_000));
        Sealed other = kept(files.seal(new ByteArrayInputStream(CLIP), 1_000));
        change("update evidence_object set wrapped_key = (select wrapped_key from evidence_object where id = '"
                + one.id() + "') where id = '" + other.id() + "'");

        assertThatThrownBy(() -> opened(other.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatNobodyKnowsIsNamed() throws Exception {
        Sealed sealed = kept(files.seal(new ByteArrayInputStream(CLIP), 1_000));
        change("update evidence_object set key_id = 'vault-9'");

        assertThatThrownBy(() -> opened(sealed.id())).hasMessageContaining("vault-9");
    }

    private FirstKeyReplacement replacement() {
        FirstKeyReplacement replacement = new FirstKeyReplacement();
        replacement.first = files.keys.first;
        replacement.keys = files.keys;
        replacement.rows = database.wrapped();
        replacement.transactions = database;
        return replacement;
    }

    /** As an earlier version left it. */
    private Sealed wrappedByTheFirstKey(Sealed sealed) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KeyFile.read(folder.resolve("keys/evidence.key")), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(sealed.id().toString().getBytes(StandardCharsets.US_ASCII));
        byte[] key = files.keys
                .unwrap(sealed.keyId(), sealed.wrappedKey(), sealed.id())
                .getEncoded();
        byte[] wrapped = new byte[12 + 32 + 16];
        cipher.doFinal(key, 0, key.length, wrapped, 12);
        return new Sealed(sealed.id(), sealed.sizeBytes(), sealed.sha256(), wrapped, "local-1");
    }

    private Sealed kept(Sealed sealed) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator()) {
            connection.createStatement().execute("set session_replication_role = replica");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into evidence_object (id, store_id, kind, position, content_type, size_bytes, sha256, wrapped_key,"
                            + " key_id, created_at) values (?, gen_random_uuid(), 'CLIP', 0, 'video/mp4', ?, ?, ?, ?, now())")) {
                insert.setObject(1, sealed.id());
                insert.setLong(2, sealed.sizeBytes());
                insert.setString(3, sealed.sha256());
                insert.setBytes(4, sealed.wrappedKey());
                insert.setString(5, sealed.keyId());
                insert.executeUpdate();
            }
        }
        return sealed;
    }

    private byte[] opened(UUID id) throws SQLException, IOException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                PreparedStatement select = connection.prepareStatement(
                        "select size_bytes, key_id, wrapped_key from evidence_object where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return files.open(new Sealed(id, row.getLong(1), "", row.getBytes(3), row.getString(2))).stream()
                        .readAllBytes();
            }
        }
    }

    private Path file(UUID id) {
        return folder.resolve("evidence").resolve(id.toString().substring(34)).resolve(id.toString());
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestDatabase.shared().asAdministrator();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
