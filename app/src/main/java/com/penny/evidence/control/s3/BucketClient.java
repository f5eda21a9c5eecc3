package com.penny.evidence.control.s3;

import com.penny.evidence.control.s3.BucketSettings.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The way to the bucket, and the pen that signs addresses of it; who we are comes from the environment. */
@ApplicationScoped
public class BucketClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofMinutes(2);

    @Inject
    BucketSettings settings;

    private Bucket bucket;
    private S3Client client;
    private S3Presigner presigner;
    private String origin;

    @PostConstruct
    void connect() {
        settings.bucket().ifPresent(named -> {
            bucket = named;
            Region region = Region.of(named.region());
            // An address of our choice has no name for every bucket below it.
            S3Configuration addresses = S3Configuration.builder()
                    .pathStyleAccessEnabled(named.endpoint().isPresent())
                    .build();
            S3ClientBuilder calls = S3Client.builder()
                    .region(region)
                    .serviceConfiguration(addresses)
                    // We send checksums of our own, SHA-256, with everything.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(CONNECT)
                            .socketTimeout(SILENCE))
                    .overrideConfiguration(each -> each.apiCallTimeout(CALL));
            S3Presigner.Builder links = S3Presigner.builder().region(region).serviceConfiguration(addresses);
            named.endpoint().ifPresent(address -> {
                calls.endpointOverride(address);
                links.endpointOverride(address);
            });
            client = calls.build();
            presigner = links.build();
            URL any =
                    client.utilities().getUrl(each -> each.bucket(named.name()).key("any"));
            origin = any.getProtocol() + "://" + any.getAuthority();
        });
    }

    @PreDestroy
    void disconnect() {
        if (client != null) {
            client.close();
            presigner.close();
        }
    }

    /** Whereto browsers are sent for its objects: a scheme and a host, as the SDK writes them for the region. */
    public Optional<String> origin() {
        return Optional.ofNullable(origin);
    }

    S3Client calls() {
        return client;
    }

    S3Presigner presigner() {
        return presigner;
    }

    Bucket bucket() {
        return bucket;
    }
}
