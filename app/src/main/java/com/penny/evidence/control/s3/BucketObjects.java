package com.penny.evidence.control.s3;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.ObjectStore;
import com.penny.evidence.control.StoredName;
import com.penny.evidence.control.StoredObject;
import com.penny.kernel.Ids;
import com.penny.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The evidence store of the cloud: objects of a bucket, encrypted there with a key of KMS (SSE-KMS). */
@ApplicationScoped
public class BucketObjects implements ObjectStore {

    private static final Logger LOG = Logger.getLogger(BucketObjects.class.getName());

    /** In an object's row: no key of ours wraps anything for it. */
    public static final String KEY_ID = "s3";

    private static final byte[] NO_KEY = {};
    private static final String FOLDER = "evidence/";

    @Inject
    BucketClient client;

    @Inject
    Clock clock;

    @Override
    public Sealed seal(InputStream bytes, long limit) throws IOException {
        UUID id = Ids.next(clock);
        MessageDigest digest = Secrets.sha256();
        try {
            long size = new Upload(client, name(id), digest).of(bytes, limit);
            return new Sealed(id, size, HexFormat.of().formatHex(digest.digest()), NO_KEY, KEY_ID);
        } catch (SdkException e) {
            LOG.log(Level.WARNING, "the bucket did not take evidence {0}: {1}", new Object[] {id, e.getMessage()});
            throw ObjectStore.away();
        }
    }

    @Override
    public StoredObject open(Sealed object) {
        return new BucketObject(client, name(object.id()), object);
    }

    @Override
    public boolean holds(UUID id) {
        try {
            client.calls()
                    .headObject(each -> each.bucket(client.bucket().name()).key(name(id)));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (SdkException e) {
            LOG.log(Level.WARNING, "the bucket does not say whether it has evidence {0}: {1}", new Object[] {
                id, e.getMessage()
            });
            throw ObjectStore.away();
        }
    }

    @Override
    public void delete(UUID id) {
        client.calls().deleteObject(each -> each.bucket(client.bucket().name()).key(name(id)));
    }

    @Override
    public List<UUID> storedBefore(Instant time) throws IOException {
        try {
            return client
                    .calls()
                    .listObjectsV2Paginator(
                            each -> each.bucket(client.bucket().name()).prefix(FOLDER))
                    .contents()
                    .stream()
                    .flatMap(object -> StoredName.id(object.key().substring(FOLDER.length())).stream())
                    .filter(id -> StoredName.madeBefore(id, time))
                    .toList();
        } catch (SdkException e) {
            throw new IOException("the bucket cannot be listed: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<URI> direct(Sealed object, String contentType, Duration life) {
        GetObjectRequest wanted = GetObjectRequest.builder()
                .bucket(client.bucket().name())
                .key(name(object.id()))
                .responseContentType(contentType)
                .responseCacheControl("private, no-store")
                .build();
        try {
            return Optional.of(client.presigner()
                    .presignGetObject(each -> each.signatureDuration(life).getObjectRequest(wanted))
                    .url()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of nothing but the id: no name from outside is part of a path. */
    static String name(UUID id) {
        return FOLDER + id;
    }
}
