package com.penny.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes logs as the server does, with a key of its own. */
final class LogForTests {

    static final String CHAIN = "0190a2b4-0000-7000-8000-000000000001";

    private static final String PASSWORD = "for-tests";
    private static final String AT = "2026-11-26T12:00:00.000001Z";

    private final KeyStore keys;
    private final List<String> lines = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private String previous = "0".repeat(64);

    private LogForTests(KeyStore keys) throws GeneralSecurityException {
        this.keys = keys;
        String certificate = Base64.getEncoder()
                .encodeToString(keys.getCertificate("default").getEncoded());
        lines.add("{\"format\":\"penny-audit-1\",\"chain\":\"" + CHAIN + "\",\"exportedAt\":\"" + AT
                + "\",\"certificate\":\"" + certificate + "\"}");
    }

    /** A key store as Open Liberty makes one. */
    static KeyStore keyPair(Path folder) throws Exception {
        Path file = folder.resolve("keys-" + Files.list(folder).count() + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "default",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=penny",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** Five entries, signed after the third and after the fifth. */
    static LogForTests ofFive(KeyStore keys) throws GeneralSecurityException {
        LogForTests log = new LogForTests(keys);
        for (int seq = 1; seq <= 5; seq++) {
            log.entry(seq, "alert.confirmed");
        }
        log.sign(3);
        log.sign(5);
        return log;
    }

    /** The same log with another action in one entry, every hash after it computed anew and nothing signed again. */
    static LogForTests written(KeyStore keys, int changed, LogForTests genuine) throws GeneralSecurityException {
        LogForTests log = new LogForTests(keys);
        for (int seq = 1; seq <= 5; seq++) {
            log.entry(seq, seq == changed ? "alert.dismissed" : "alert.confirmed");
        }
        log.lines.addAll(genuine.lines.subList(6, genuine.lines.size()));
        return log;
    }

    private void entry(int seq, String action) {
        String words = "{\"seq\" : " + seq + ", \"prev\" : \"" + previous + "\", \"store\" : \"" + CHAIN
                + "\", \"action\" : \"" + action + "\"}";
        previous = Signer.sha256(words);
        hashes.add(previous);
        lines.add("{\"words\":\"" + words.replace("\"", "\\\"") + "\",\"hash\":\"" + previous + "\"}");
    }

    void sign(int seq) throws GeneralSecurityException {
        String hash = hashes.get(seq - 1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((PrivateKey) keys.getKey("default", PASSWORD.toCharArray()));
        signature.update(String.join("\n", "penny-audit-1", CHAIN, Integer.toString(seq), hash, AT)
                .getBytes(StandardCharsets.UTF_8));
        lines.add("{\"seq\":" + seq + ",\"checkpoint\":\"" + hash + "\",\"at\":\"" + AT + "\",\"keyId\":\""
                + Signer.sha256(keys.getCertificate("default").getEncoded()) + "\",\"signature\":\""
                + Base64.getEncoder().encodeToString(signature.sign()) + "\"}");
    }

    /** The lines, to be tampered with: the header, five entries, two checkpoints. */
    List<String> lines() {
        return lines;
    }

    AuditFile.Report check() throws IOException {
        return AuditFile.check(new StringReader(String.join("\n", lines)));
    }
}
