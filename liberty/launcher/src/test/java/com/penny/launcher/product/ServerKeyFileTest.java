package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyFileTest {

    private static final String PASSWORD = "not-for-production-0123456789abc";

    @TempDir
    private Path folder;

    @Test
    void theKeyIsStrongIsOnlyItsOwnersAndIsKept() throws Exception {
        Path file = folder.resolve("keys/server.p12");
        new ServerKeyFile(file, PASSWORD).make().join();

        RSAPublicKey key = (RSAPublicKey) certificate(file).getPublicKey();
        assertThat(key.getModulus().bitLength()).isEqualTo(3072);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        new ServerKeyFile(file, PASSWORD).make().join();
        assertThat(certificate(file).getPublicKey()).isEqualTo(key);
    }

    @Test
    void whatAKilledStartLeftIsReplaced() throws Exception {
        Path file = folder.resolve("keys/server.p12");
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling("server.p12.new"), "half a keystore");

        new ServerKeyFile(file, PASSWORD).make().join();

        assertThat(certificate(file)).isNotNull();
        assertThat(file.resolveSibling("server.p12.new")).doesNotExist();
    }

    private static X509Certificate certificate(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        return (X509Certificate) keys.getCertificate("default");
    }
}
