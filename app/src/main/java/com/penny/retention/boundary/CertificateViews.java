package com.penny.retention.boundary;

import com.penny.kernel.Cursor;
import com.penny.retention.entity.Certificates;
import com.penny.retention.entity.DestructionCertificate;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Certificates of destruction as they are shown. */
final class CertificateViews {

    private CertificateViews() {}

    /** @param store its name; @param missing objects whose bytes had gone before anybody removed them */
    @Schema(name = "DestructionCertificate")
    public record Certificate(
            UUID id, UUID storeId, String store, UUID runId, long objects, long missing, Instant madeAt) {
        Certificate(DestructionCertificate certificate, String store) {
            this(
                    certificate.id(),
                    certificate.storeId(),
                    store,
                    certificate.runId(),
                    certificate.objects(),
                    certificate.missing(),
                    certificate.madeAt());
        }
    }

    /**
     * What it takes to check one without us: {@code signature} is SHA256withRSA over {@code text} in UTF-8, as Base64, by the key of
     * {@code keyId}, which is the SHA-256 of the certificate that comes with every export of an audit log.
     */
    @Schema(name = "SignedDestruction")
    public record Signed(Certificate certificate, String text, String keyId, String signature) {
        Signed(DestructionCertificate certificate, String store) {
            this(new Certificate(certificate, store), certificate.text(), certificate.keyId(), certificate.signature());
        }
    }

    /** @param next for the page after; null at the end */
    @Schema(name = "DestructionCertificatePage")
    public record Page(
            List<Certificate> items,
            @Schema(nullable = true) String next) {}

    /** @param stores names them; @param store null for those of all stores */
    static Page page(Certificates certificates, Stores stores, UUID store, String cursor, int limit) {
        List<DestructionCertificate> page = certificates.page(store, Cursor.decode(cursor), limit + 1);
        List<DestructionCertificate> shown = page.subList(0, Math.min(limit, page.size()));
        DestructionCertificate last = page.size() > limit ? shown.get(limit - 1) : null;
        Map<UUID, StoreLabel> labels = stores.labels(
                shown.stream().map(DestructionCertificate::storeId).toList());
        return new Page(
                shown.stream()
                        .map(each ->
                                new Certificate(each, labels.get(each.storeId()).name()))
                        .toList(),
                last == null ? null : new Cursor(last.madeAt(), last.id()).encode());
    }

    static Signed signed(DestructionCertificate certificate, Stores stores) {
        UUID store = certificate.storeId();
        return new Signed(certificate, stores.labels(List.of(store)).get(store).name());
    }
}
