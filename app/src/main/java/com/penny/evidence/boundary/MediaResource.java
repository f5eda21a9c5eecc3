package com.penny.evidence.boundary;

import com.penny.evidence.control.EvidenceVault;
import com.penny.evidence.control.SignedLinks;
import com.penny.evidence.control.StoredObject;
import com.penny.identity.OpenTo;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves evidence by signed link, to the session that the link was made for and to nobody else. */
@Path("/media")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
public class MediaResource {

    @Inject
    SignedLinks links;

    @Inject
    EvidenceVault vault;

    @Inject
    Transactions transactions;

    @GET
    @Path("{link}")
    @Operation(hidden = true)
    public Response get(
            @PathParam("link") String link,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        SignedLinks.Grant grant = links.check(link);
        Playable playable =
                transactions.as(grant.persona(), () -> new Playable(vault.read(grant.objectId()), links.play(grant)));
        return playable.object()
                .direct(playable.life())
                .map(MediaResource::elsewhere)
                .orElseGet(() -> here(playable.object(), range, ifRange));
    }

    /** What a screen may show next, once; from here wherever it is kept, since a script is not sent on to another place. */
    @GET
    @Path("{link}/bytes")
    @Operation(hidden = true)
    public Response bytes(@PathParam("link") String link) {
        SignedLinks.Grant grant = links.check(link);
        EvidenceVault.Readable object = transactions.as(grant.persona(), () -> {
            links.take(grant);
            return vault.read(grant.objectId());
        });
        return here(object, null, null);
    }

    /** @param life for how long it may be played from now on */
    private record Playable(EvidenceVault.Readable object, Duration life) {}

    /** The browser's later questions for parts of a clip go there directly, and no longer come by here. */
    private static Response elsewhere(URI address) {
        return Response.temporaryRedirect(address)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static Response here(EvidenceVault.Readable object, String range, String ifRange) {
        long size = object.sealed().sizeBytes();
        StoredObject stored = object.open();
        String tag = '"' + object.sealed().sha256().substring(0, 32) + '"';
        Optional<ByteRange> wanted =
                ifRange == null || ifRange.equals(tag) ? ByteRange.parse(range, size) : Optional.empty();
        if (wanted.filter(ByteRange.UNSATISFIABLE::equals).isPresent()) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        ByteRange part = wanted.orElse(new ByteRange(0, size - 1));
        StreamingOutput body = out -> stored.copy(part.first(), part.last(), out);
        Response.ResponseBuilder answer = Response.status(wanted.isPresent() ? 206 : 200)
                .entity(body)
                .type(object.contentType())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff");
        if (wanted.isPresent()) {
            answer.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
        }
        return answer.build();
    }
}
