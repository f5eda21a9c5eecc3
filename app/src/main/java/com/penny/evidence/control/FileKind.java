package com.penny.evidence.control;

import com.penny.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file is, by its first bytes. Only what explains a question is taken: pictures, papers, plain text, clips. */
final class FileKind {

    private static final Set<String> TAKEN = Set.of(
            "image/png",
            "image/jpeg",
            "image/webp",
            "image/gif",
            "application/pdf",
            "text/plain",
            "video/mp4",
            "video/quicktime",
            "video/webm");

    private static final TikaConfig TIKA = tika();

    private FileKind() {}

    /**
     * @param bytes one that can be marked; read from, and set back
     * @throws Problem 415 for anything else than is taken
     */
    static String of(InputStream bytes, String name) throws IOException {
        Metadata hint = new Metadata();
        hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        String type = TIKA.getDetector().detect(bytes, hint).getBaseType().toString();
        if (type.equals("video/x-m4v")) {
            return "video/mp4";
        }
        if (!TAKEN.contains(type)) {
            throw Problem.of(
                    "attachment-kind",
                    415,
                    "Not taken",
                    "Attach a picture (PNG, JPEG, WebP, GIF), a PDF, plain text or a short clip (MP4, MOV, WebM).");
        }
        return type;
    }

    private static TikaConfig tika() {
        try {
            return new TikaConfig(FileKind.class.getClassLoader());
        } catch (TikaException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
