package com.penny.evidence.control.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.ObjectStore;
import com.penny.evidence.control.ObjectStoreContract;
import com.penny.kernel.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Evidence in a bucket. */
class BucketObjectsTest extends ObjectStoreContract {

    private static S3Proxy server;

    private final BucketClient client = new BucketClient();
    private final BucketObjects objects = new BucketObjects();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new S3Proxy(Path.of("..").toAbsolutePath().normalize(), folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() {
        client.settings = server.settings();
        client.connect();
        objects.client = client;
        objects.clock = Clock.systemUTC();
    }

    @AfterEach
    void empty() {
        names().forEach(name ->
                client.calls().deleteObject(each -> each.bucket(S3Proxy.BUCKET).key(name)));
        client.disconnect();
    }

    @Override
    protected ObjectStore store() {
        return objects;
    }

    @Override
    protected List<byte[]> stored() {
        List<byte[]> all = new ArrayList<>();
        names().forEach(name -> all.add(client.calls()
                .getObjectAsBytes(each -> each.bucket(S3Proxy.BUCKET).key(name))
                .asByteArray()));
        return all;
    }

    @Override
    protected void replace(Sealed object, byte[] bytes) {
        client.calls()
                .putObject(
                        each -> each.bucket(S3Proxy.BUCKET).key(BucketObjects.name(object.id())),
                        RequestBody.fromBytes(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 11_000_000})
    void everythingIsEncryptedWithOurKeyOfKms(int size) throws IOException {
        Sealed sealed = seal(bytes(size));

        HeadObjectResponse head =
                client.calls().headObject(each -> each.bucket(S3Proxy.BUCKET).key(BucketObjects.name(sealed.id())));
        assertThat(head.serverSideEncryptionAsString()).isEqualTo("aws:kms");
        assertThat(head.ssekmsKeyId()).isEqualTo(S3Proxy.KMS_KEY);
        assertThat(sealed.keyId()).isEqualTo("s3");
        assertThat(sealed.wrappedKey()).isEmpty();
    }

    @Test
    void aBrowserReadsItByAnAddressOfItsOwnInPartsToo() throws Exception {
        byte[] plain = bytes(200_000);
        Sealed sealed = seal(plain);
        URI address = address(sealed, Duration.ofMinutes(15));

        HttpResponse<byte[]> all = get(address, Optional.empty());
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).isEqualTo(plain);
        assertThat(all.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(all.headers().firstValue("Cache-Control")).contains("private, no-store");
        HttpResponse<byte[]> part = get(address, Optional.of("bytes=10-19"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
    }

    @Test
    void anAddressIsForItsObjectAndItsTimeAndNobodyMakesOneUp() throws Exception {
        Sealed sealed = seal(bytes(1_000));
        Sealed other = seal(bytes(2_000));
        String address = address(sealed, Duration.ofMinutes(15)).toString();

        List<String> wrong = List.of(
                address.substring(0, address.indexOf('?')),
                address.replaceAll("X-Amz-Signature=.{8}", "X-Amz-Signature=00000000"),
                address.replace(sealed.id().toString(), other.id().toString()),
                address.replace("X-Amz-Expires=900", "X-Amz-Expires=9000"),
                address.replaceAll("response-content-type=[^&]+", "response-content-type=text%2Fhtml"));
        for (String made : wrong) {
            assertThat(made).isNotEqualTo(address);
            assertThat(get(URI.create(made), Optional.empty()).statusCode())
                    .as(made)
                    .isEqualTo(403);
        }
    }

    @Test
    void anAddressIsRefusedOnceItsTimeIsOver() throws Exception {
        Sealed sealed = seal(bytes(1_000));
        URI brief = address(sealed, Duration.ofSeconds(1));
        URI longer = address(sealed, Duration.ofMinutes(15));

        HttpResponse<byte[]> answer = get(brief, Optional.empty());
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(1));
        while (answer.statusCode() == 200 && Instant.now().isBefore(giveUp)) {
            answer = get(brief, Optional.empty());
        }

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Request has expired");
        assertThat(get(longer, Optional.empty()).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingFromOutsideIsPartOfAName() {
        UUID id = UUID.randomUUID();

        assertThat(BucketObjects.name(id)).isEqualTo("evidence/" + id).matches("evidence/[0-9a-f-]{36}");
    }

    @Test
    void aBucketThatRefusesIsToldToWhoReadsAndToWhoSends() throws Exception {
        Sealed sealed = seal(bytes(1_000));
        client.disconnect();
        client.settings.name = Optional.of("another-bucket");
        client.connect();

        assertThatThrownBy(() -> range(sealed, 0, 999))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        assertThatThrownBy(() -> seal(bytes(10)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        client.disconnect();
        connect();
    }

    private URI address(Sealed sealed, Duration life) {
        return objects.direct(sealed, "video/mp4", life).orElseThrow();
    }

    private static HttpResponse<byte[]> get(URI address, Optional<String> range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        range.ifPresent(part -> request.header("Range", part));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private List<String> names() {
        return client.calls().listObjectsV2(each -> each.bucket(S3Proxy.BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
