package com.penny.evidence.control.s3;

import com.penny.evidence.control.ObjectStore;
import com.penny.kernel.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * One object on its way into the bucket while it is being read: whole when it is small, in parts otherwise, one in memory at a
 * time and each with its own checksum.
 */
final class Upload {

    /** The least that S3 takes as a part that is not the last. */
    static final int PART = 5 * 1024 * 1024;

    private final S3Client client;
    private final String bucket;
    private final String kmsKey;
    private final String name;
    private final MessageDigest whole;
    private final byte[] part = new byte[PART];

    /** @param whole takes in all that is sent */
    Upload(BucketClient client, String name, MessageDigest whole) {
        this.client = client.calls();
        this.bucket = client.bucket().name();
        this.kmsKey = client.bucket().kmsKey();
        this.name = name;
        this.whole = whole;
    }

    /** @return how many bytes it was; as {@link ObjectStore#seal} */
    long of(InputStream bytes, long limit) throws IOException {
        int length = next(bytes);
        require(length, limit);
        if (length < PART) {
            client.putObject(
                    each -> each.bucket(bucket)
                            .key(name)
                            .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                            .ssekmsKeyId(kmsKey)
                            .checksumSHA256(checksum(length)),
                    body(length));
            return length;
        }
        String upload = client.createMultipartUpload(each -> each.bucket(bucket)
                        .key(name)
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId(kmsKey)
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
        try {
            return parts(upload, bytes, length, limit);
        } catch (IOException | RuntimeException e) {
            abort(upload, e);
            throw e;
        }
    }

    /** What is left when that fails too, the bucket's lifecycle removes. */
    private void abort(String upload, Exception why) {
        try {
            client.abortMultipartUpload(each -> each.bucket(bucket).key(name).uploadId(upload));
        } catch (SdkException e) {
            why.addSuppressed(e);
        }
    }

    private long parts(String upload, InputStream bytes, int first, long limit) throws IOException {
        List<CompletedPart> sent = new ArrayList<>();
        long size = 0;
        for (int length = first; length > 0; length = next(bytes)) {
            size += length;
            require(size, limit);
            sent.add(send(upload, sent.size() + 1, length));
        }
        client.completeMultipartUpload(
                each -> each.bucket(bucket).key(name).uploadId(upload).multipartUpload(all -> all.parts(sent)));
        return size;
    }

    private CompletedPart send(String upload, int number, int length) {
        String checksum = checksum(length);
        String tag = client.uploadPart(
                        each -> each.bucket(bucket)
                                .key(name)
                                .uploadId(upload)
                                .partNumber(number)
                                .checksumSHA256(checksum),
                        body(length))
                .eTag();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(tag)
                .checksumSHA256(checksum)
                .build();
    }

    private int next(InputStream bytes) throws IOException {
        int length = bytes.readNBytes(part, 0, PART);
        whole.update(part, 0, length);
        return length;
    }

    private String checksum(int length) {
        MessageDigest digest = Secrets.sha256();
        digest.update(part, 0, length);
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private RequestBody body(int length) {
        return RequestBody.fromInputStream(new ByteArrayInputStream(part, 0, length), length);
    }

    private static void require(long size, long limit) {
        if (size > limit) {
            throw ObjectStore.tooLarge(limit);
        }
    }
}
