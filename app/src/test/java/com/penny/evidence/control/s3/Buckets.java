package com.penny.evidence.control.s3;

import java.net.URI;
import java.util.Optional;

/** What an operator may have set. */
public final class Buckets {

    private Buckets() {}

    public static BucketSettings none() {
        return settings(null, null, null);
    }

    public static BucketSettings named() {
        return settings("penny-evidence", S3Proxy.KMS_KEY, null);
    }

    static BucketSettings settings(String name, String kmsKey, String endpoint) {
        BucketSettings settings = new BucketSettings();
        settings.name = Optional.ofNullable(name);
        settings.key = Optional.ofNullable(kmsKey);
        settings.endpoint = Optional.ofNullable(endpoint).map(URI::create);
        return settings;
    }
}
