package com.penny.evidence.control.s3;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bucket for evidence, as an operator names it: {@code PENNY_EVIDENCE_BUCKET} and so on. Without one there is no S3. */
@ApplicationScoped
public class BucketSettings {

    /** No dots: a name with dots has no certificate at its own address (Amazon S3, "Bucket naming rules"). */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    private static final Pattern KEY = Pattern.compile("arn:aws[a-z-]*:kms:([a-z0-9-]+):\\d{12}:key/[0-9A-Za-z-]+");

    /**
     * A bucket.
     *
     * @param kmsKey the ARN of the key that everything in it is encrypted with
     * @param region of both
     * @param endpoint another address of S3 than that of its region
     */
    public record Bucket(String name, String kmsKey, String region, Optional<URI> endpoint) {}

    @Inject
    @ConfigProperty(name = "penny.evidence.bucket")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "penny.evidence.kms.key")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "penny.evidence.endpoint")
    Optional<URI> endpoint;

    /** A bucket that is named by half would keep evidence in the wrong place, or in clear. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        bucket();
    }

    /**
     * @return empty where none is named
     * @throws IllegalStateException for one that is named by half
     */
    public Optional<Bucket> bucket() {
        Optional<String> bucket = name.filter(text -> !text.isBlank()).map(String::strip);
        if (bucket.isEmpty() && key.filter(text -> !text.isBlank()).isPresent()) {
            throw new IllegalStateException(
                    "PENNY_EVIDENCE_KMS_KEY needs PENNY_EVIDENCE_BUCKET: without a bucket, evidence"
                            + " stays on this machine");
        }
        return bucket.map(this::named);
    }

    private Bucket named(String bucket) {
        if (!NAME.matcher(bucket).matches()) {
            throw new IllegalStateException(
                    "PENNY_EVIDENCE_BUCKET is the name of a bucket: 3 to 63 small letters, digits and hyphens");
        }
        String arn = key.map(String::strip).orElse("");
        Matcher matcher = KEY.matcher(arn);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "PENNY_EVIDENCE_BUCKET needs PENNY_EVIDENCE_KMS_KEY, the ARN of the key that"
                            + " encrypts what is in it, such as arn:aws:kms:eu-west-1:111122223333:key/1234abcd");
        }
        return new Bucket(bucket, arn, matcher.group(1), endpoint);
    }
}
