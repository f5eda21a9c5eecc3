package com.penny.support.boundary;

import com.penny.kernel.Problem;
import com.penny.support.control.TicketFiles;
import com.penny.support.entity.TicketFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files on their way in and out. */
final class FileAnswers {

    private static final int LONGEST_NAME = 120;

    private FileAnswers() {}

    /**
     * The last part of a name, as browsers send it, without what no file is called.
     *
     * @param length as the sender says; null where it does not
     * @throws Problem 400 for no name, 413
     */
    static String name(String sent, Long length) {
        if (length != null && length > TicketFiles.MOST_BYTES) {
            throw Problem.of(
                    "too-large",
                    413,
                    "Too large",
                    "A file may have " + TicketFiles.MOST_BYTES / 1_000_000
                            + " MB at most. Send a part of it, or a picture.");
        }
        String name = sent == null
                ? ""
                : sent.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                        .strip();
        if (name.isEmpty()) {
            throw Problem.invalid("/name", "Give the file a name.");
        }
        return name.length() <= LONGEST_NAME ? name : end(name);
    }

    /** Its end, which says what it is; never half of a character. */
    private static String end(String name) {
        int from = name.length() - LONGEST_NAME;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }

    /** To be saved, never to be opened by a page of ours. */
    static Response saved(TicketFile file, TicketFiles files) {
        StreamingOutput bytes = out -> {
            try (InputStream in = files.open(file)) {
                in.transferTo(out);
            }
        };
        TicketFile.Description description = file.description();
        String name =
                URLEncoder.encode(description.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(bytes, description.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, description.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
