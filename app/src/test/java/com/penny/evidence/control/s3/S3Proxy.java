package com.penny.evidence.control.s3;

import com.penny.kernel.StandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;

/** S3Proxy, an implementation of the S3 API that checks signatures, as a process of its own. */
public final class S3Proxy implements AutoCloseable {

    public static final String KMS_KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab";
    static final String BUCKET = "penny-evidence";
    private static final String IDENTITY = "test-identity";
    private static final String CREDENTIAL = "test-credential";

    private final StandIn server;
    private final int port;

    /**
     * @param home of the checkout
     * @param folder for its settings
     */
    public S3Proxy(Path home, Path folder) throws IOException, InterruptedException {
        port = StandIn.unusedPort();
        Path settings = folder.resolve("s3proxy.conf");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + IDENTITY,
                        "s3proxy.credential=" + CREDENTIAL,
                        // In memory: the one that keeps files does not know encryption.
                        "jclouds.provider=transient-nio2"));
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-Dlogback.configurationFile=" + home.resolve("app/src/test/s3proxy/logback.xml"),
                "-cp",
                classPath(home),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString());
        server = StandIn.start(command, line -> line.contains("Started") && line.contains("Server@"));
        makeBucket();
    }

    private void makeBucket() {
        BucketClient client = new BucketClient();
        client.settings = settings();
        client.connect();
        client.calls().createBucket(each -> each.bucket(BUCKET));
        client.disconnect();
    }

    /** As if a server had put it there. */
    public void put(UUID id, byte[] bytes) {
        BucketClient client = new BucketClient();
        client.settings = settings();
        client.connect();
        client.calls().putObject(each -> each.bucket(BUCKET).key(BucketObjects.name(id)), RequestBody.fromBytes(bytes));
        client.disconnect();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How a server is told of it. */
    public Map<String, String> environment() {
        return Map.of(
                "PENNY_EVIDENCE_BUCKET", BUCKET,
                "PENNY_EVIDENCE_KMS_KEY", KMS_KEY,
                "PENNY_EVIDENCE_ENDPOINT", endpoint().toString(),
                "AWS_ACCESS_KEY_ID", IDENTITY,
                "AWS_SECRET_ACCESS_KEY", CREDENTIAL);
    }

    BucketSettings settings() {
        System.setProperty("aws.accessKeyId", IDENTITY);
        System.setProperty("aws.secretAccessKey", CREDENTIAL);
        BucketSettings settings = new BucketSettings();
        settings.name = Optional.of(BUCKET);
        settings.key = Optional.of(KMS_KEY);
        settings.endpoint = Optional.of(endpoint());
        return settings;
    }

    private static String classPath(Path home) throws IOException, InterruptedException {
        Path file = home.resolve("app/target/s3proxy.classpath");
        Path pom = home.resolve("app/src/test/s3proxy/pom.xml");
        if (!Files.exists(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(pom)) < 0) {
            StandIn.fetch(new ProcessBuilder(
                    home.resolve("penny").toString(),
                    "maven",
                    "-q",
                    "-B",
                    "-ntp",
                    "-f",
                    pom.toString(),
                    "dependency:build-classpath",
                    "-Dmdep.outputFile=" + file));
        }
        return Files.readString(file).strip();
    }

    @Override
    public void close() {
        server.close();
    }
}
