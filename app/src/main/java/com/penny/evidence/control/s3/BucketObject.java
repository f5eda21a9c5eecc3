package com.penny.evidence.control.s3;

import com.penny.evidence.Evidence.Sealed;
import com.penny.evidence.control.AlteredEvidence;
import com.penny.evidence.control.ObjectStore;
import com.penny.evidence.control.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** An object of the bucket. Read as a whole, it has to be what its row says; a part is what S3 gives. */
final class BucketObject implements StoredObject {

    private static final Logger LOG = Logger.getLogger(BucketObject.class.getName());

    private final BucketClient client;
    private final String name;
    private final Sealed object;

    BucketObject(BucketClient client, String name, Sealed object) {
        this.client = client;
        this.name = name;
        this.object = object;
    }

    @Override
    public void copy(long first, long last, OutputStream out) throws IOException {
        if (first == 0 && last == object.sizeBytes() - 1) {
            try (InputStream all = whole()) {
                all.transferTo(out);
            }
            return;
        }
        try (InputStream part = get("bytes=" + first + "-" + last)) {
            long copied = part.transferTo(out);
            if (copied != last - first + 1) {
                throw new AlteredEvidence("evidence " + object.id() + " was cut short");
            }
        }
    }

    @Override
    public InputStream stream() {
        try {
            return whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream whole() throws IOException {
        return new CheckedStream(get(null), object);
    }

    private ResponseInputStream<GetObjectResponse> get(String range) throws IOException {
        try {
            return client.calls()
                    .getObject(each ->
                            each.bucket(client.bucket().name()).key(name).range(range));
        } catch (NoSuchKeyException e) {
            NoSuchFileException gone = new NoSuchFileException(name);
            gone.initCause(e);
            throw gone;
        } catch (SdkException e) {
            LOG.log(Level.WARNING, "the bucket did not give evidence {0}: {1}", new Object[] {
                object.id(), e.getMessage()
            });
            throw ObjectStore.away();
        }
    }
}
