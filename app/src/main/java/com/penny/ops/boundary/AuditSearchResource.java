package com.penny.ops.boundary;

import com.penny.audit.Trail;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The audit logs, for Penny Ops: a store's, or the one of what concerns no single store. */
@Path("/ops/audit-entries")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class AuditSearchResource {

    /**
     * @param actor the name of somebody of Penny; null for the others, whom Ops knows by their account
     * @param actorId null for jobs, cameras and people concerned
     */
    @Schema(name = "OpsAuditEntry")
    public record View(
            long seq,
            Instant at,
            @Schema(nullable = true) String actor,
            @Schema(nullable = true) UUID actorId,
            String role,
            String action,
            @Schema(nullable = true) UUID subjectId,
            Map<String, Object> detail) {}

    @Schema(name = "OpsAuditEntryPage")
    public record Page(
            List<View> items, @Schema(nullable = true) Long next) {}

    @Inject
    Trail trail;

    @Inject
    People people;

    /** Newest first; of what concerns no store when none is named. */
    @GET
    public Page list(
            @QueryParam("storeId") UUID storeId,
            @QueryParam("before") @Min(1) Long before,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Trail.Entry> page = trail.page(storeId, before, limit);
        Map<UUID, People.Name> names = people.reviewers(
                page.stream().map(Trail.Entry::actorId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Page(
                page.stream().map(entry -> view(entry, names)).toList(),
                page.size() < limit ? null : page.get(limit - 1).seq());
    }

    private static View view(Trail.Entry entry, Map<UUID, People.Name> names) {
        People.Name name = entry.actorId() == null ? null : names.get(entry.actorId());
        return new View(
                entry.seq(),
                entry.at(),
                name == null ? null : name.name(),
                entry.actorId(),
                entry.actorRole(),
                entry.action(),
                entry.subjectId(),
                entry.detail());
    }
}
