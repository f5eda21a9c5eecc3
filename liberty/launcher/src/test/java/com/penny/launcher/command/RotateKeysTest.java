package com.penny.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.Penny;
import com.penny.launcher.files.PrivateFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeysTest {

    private static final String PASSWORD = "a password of the test";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final RotateKeys rotate =
            new RotateKeys(Checkout.current(), new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false));

    @TempDir
    Path data;

    private Path file;

    @BeforeEach
    void makeAKeyring() throws Exception {
        file = data.resolve("keys/fields.p12");
        Files.writeString(data.resolve("secrets.properties"), "keystore=" + PASSWORD + "\n");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : List.of("seal-1", "index")) {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(KeyGenerator.getInstance("AES").generateKey()),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        PrivateFiles.write(file, bytes.toByteArray());
    }

    @Test
    void aNewKeyStandsBesideTheOldOnes() throws Exception {
        Key first = key("seal-1");

        assertThat(run()).isZero();

        assertThat(aliases()).containsExactlyInAnyOrder("seal-1", "index", "seal-2", "index-2");
        assertThat(key("seal-1")).isEqualTo(first);
        assertThat(key("seal-2").getEncoded()).hasSize(32).isNotEqualTo(first.getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("key 2", "back up");
    }

    @Test
    void ofThreeWhoRotateAtOnceEachAddsAKey() throws Exception {
        List<Process> commands = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            commands.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dpenny.home=" + data,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Penny.class.getName(),
                            "rotate-keys",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("said-" + number).toFile())
                    .start());
        }
        for (Process command : commands) {
            assertThat(command.waitFor()).isZero();
        }

        assertThat(aliases()).contains("seal-2", "seal-3", "seal-4").hasSize(8);
    }

    @Test
    void aWrongPasswordChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Files.writeString(data.resolve("secrets.properties"), "keystore=another\n");

        assertThatThrownBy(() -> run()).isInstanceOf(Failure.class).hasMessageContaining("password");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void keysThatAreMissingAreNotMadeHere() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> run()).isInstanceOf(Failure.class).hasMessageContaining("start the server once");
        assertThat(file).doesNotExist();
    }

    @Test
    void theyAreExchangedTogetherAndOfACopyThatIsThere(@TempDir Path empty) {
        assertThatThrownBy(() -> run("everything")).isInstanceOf(Failure.class).hasMessageContaining("together");
        assertThatThrownBy(() -> rotate.run(List.of("--data", empty.toString())))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("./penny up");
    }

    private int run(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.toString()));
        return rotate.run(arguments);
    }

    private List<String> aliases() throws GeneralSecurityException, IOException {
        return Collections.list(store().aliases());
    }

    private Key key(String alias) throws GeneralSecurityException, IOException {
        return store().getKey(alias, PASSWORD.toCharArray());
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        return store;
    }
}
