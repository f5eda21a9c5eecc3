package com.penny.kernel;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A file that somebody sent, on its way to somebody else: to be saved, never to be opened by a page of ours. */
public record SavedFile(String name, String contentType, long sizeBytes) {

    /** @param bytes opened when they are written, closed thereafter */
    public Response answer(Supplier<InputStream> bytes) {
        StreamingOutput written = out -> {
            try (InputStream in = bytes.get()) {
                in.transferTo(out);
            }
        };
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(written, contentType)
                .header(HttpHeaders.CONTENT_LENGTH, sizeBytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .build();
    }
}
