package com.penny.incidents.boundary;

import com.penny.evidence.Bundles.State;
import com.penny.incidents.boundary.AlertViews.Comment;
import com.penny.incidents.boundary.AlertViews.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which bundles are told. */
final class BundleViews {

    private BundleViews() {}

    @Schema(name = "BundleItemKind")
    public enum ItemKind {
        CLIP,
        FRAME,
        COMMENT
    }

    /**
     * @param number counts the bundles of the alert from 1
     * @param seal SHA-256 of the manifest, in hexadecimal
     */
    @Schema(name = "EvidenceBundle")
    public record Summary(
            UUID id,
            int number,
            PersonName sealedBy,
            Instant sealedAt,
            int clips,
            int frames,
            int comments,
            @Schema(nullable = true) String note,
            String seal) {}

    @Schema(name = "EvidenceBundlePage")
    public record Page(List<Summary> items) {}

    /** @param url for this session only; null when the object has been deleted since */
    @Schema(name = "BundleObject")
    public record SealedObject(
            UUID id,
            ItemKind kind,
            int tMs,
            String contentType,
            long sizeBytes,
            String sha256,
            @Schema(nullable = true) String url,
            @Schema(nullable = true) Instant expiresAt) {}

    /** @param manifest the sealed text: the seal is the SHA-256 of its bytes in UTF-8 */
    @Schema(name = "EvidenceBundleDetail")
    public record Detail(Summary bundle, List<SealedObject> objects, List<Comment> comments, String manifest) {}

    @Schema(name = "BundleItemCheck")
    public record ItemCheck(UUID id, ItemKind kind, State state) {}

    /**
     * @param manifest whether the list itself still has its seal
     * @param intact items that are as they were sealed, of those in the list
     */
    @Schema(name = "BundleVerification")
    public record Verification(
            Instant checkedAt, State manifest, int intact, int missing, int changed, List<ItemCheck> items) {}
}
