package com.penny.evidence.boundary;

import com.penny.audit.Trail;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who saw and decided what in a store, for its administrators. */
@Path("/stores/{storeId}/audit-entries")
@RequestScoped
@OpenTo(value = Persona.Role.STORE, admin = true)
public class AuditEntriesResource {

    private static final String LINES = "application/jsonl";

    /** @param actor null for Penny, jobs, cameras and people concerned, whom the role names well enough */
    @Schema(name = "AuditEntry")
    public record View(
            long seq,
            Instant at,
            @Schema(nullable = true) String actor,
            String role,
            String action,
            @Schema(nullable = true) UUID subjectId,
            Map<String, Object> detail) {}

    @Schema(name = "AuditEntryPage")
    public record Page(
            List<View> items, @Schema(nullable = true) Long next) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Trail trail;

    @Inject
    People people;

    @Inject
    RequestPersona persona;

    /** Newest first. */
    @GET
    @Tenanted
    @Produces(MediaType.APPLICATION_JSON)
    public Page list(
            @QueryParam("before") @Min(1) Long before,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Trail.Entry> page = trail.page(storeId, before, limit);
        Map<UUID, People.Name> names = people.staff(
                page.stream().map(Trail.Entry::actorId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Page(
                page.stream().map(entry -> view(entry, names)).toList(),
                page.size() < limit ? null : page.get(limit - 1).seq());
    }

    /** The whole chain, to be checked by anybody who has the file. Streams; begins its own transactions. */
    @GET
    @Path("export")
    @Produces(LINES)
    @APIResponse(
            responseCode = "200",
            description = "JSON lines: the certificate, every entry with its hash, signed checkpoints",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        Persona reader = persona.get();
        StreamingOutput chain = out -> trail.export(reader, out);
        return Response.ok(chain, LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"penny-audit-" + storeId + ".jsonl\"")
                .build();
    }

    private static View view(Trail.Entry entry, Map<UUID, People.Name> names) {
        People.Name name = entry.actorId() == null ? null : names.get(entry.actorId());
        return new View(
                entry.seq(),
                entry.at(),
                name == null ? null : name.name(),
                entry.actorRole(),
                entry.action(),
                entry.subjectId(),
                entry.detail());
    }
}
