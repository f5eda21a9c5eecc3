package com.penny.ops.boundary;

import com.penny.audit.Trail;
import com.penny.audit.Trail.Found;
import com.penny.audit.Trail.Scope;
import com.penny.audit.Trail.Search;
import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The audit logs of all stores, and the one of what concerns no single store, for Penny Ops. */
@Path("/ops/audit-entries")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Produces(MediaType.APPLICATION_JSON)
public class AuditSearchResource {

    /**
     * @param storeId whose log it stands in; null where it concerns no single store
     * @param actor the name of somebody of Penny; null for the others, whom Ops knows by their account
     * @param actorId null for jobs, cameras and people concerned
     */
    @Schema(name = "OpsAuditEntry")
    public record View(
            UUID id,
            long seq,
            @Schema(nullable = true) UUID storeId,
            Instant at,
            @Schema(nullable = true) String actor,
            @Schema(nullable = true) UUID actorId,
            String role,
            String action,
            @Schema(nullable = true) UUID subjectId,
            Map<String, Object> detail) {}

    @Schema(name = "OpsAuditEntryPage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    @Inject
    Trail trail;

    @Inject
    People people;

    /**
     * Newest first.
     *
     * @param storeId whose log; of all unless given
     * @param scope which logs where no store is named
     * @param action as it is recorded, such as {@code review.approved}, or its family, such as {@code review.*}
     * @param about what it was done to, or who did it
     * @param from the earliest, as an instant
     * @param to before that instant
     */
    @GET
    public Page list(
            @QueryParam("storeId") UUID storeId,
            @QueryParam("scope") @DefaultValue("EVERYWHERE") Scope scope,
            @QueryParam("action")
                    @Pattern(
                            regexp = "[a-z-]{1,40}[.]([a-z-]{1,40}|[*])",
                            message = "Use an action as the log names it.")
                    String action,
            @QueryParam("about") UUID about,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        Scope place = storeId != null ? Scope.STORE : scope == Scope.STORE ? Scope.EVERYWHERE : scope;
        Search search = new Search(place, storeId, action, about, instant("/from", from), instant("/to", to));
        List<Found> page = trail.search(search, Cursor.decode(cursor), limit);
        Map<UUID, People.Name> names = people.reviewers(page.stream()
                .map(found -> found.entry().actorId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page(
                page.stream().map(found -> view(found, names)).toList(),
                page.size() < limit ? null : cursor(page.get(limit - 1)));
    }

    private static String cursor(Found last) {
        return new Cursor(last.entry().at(), last.id()).encode();
    }

    private static Instant instant(String pointer, String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(pointer, "Send the time as 2026-11-23T10:15:30Z.");
        }
    }

    private static View view(Found found, Map<UUID, People.Name> names) {
        Trail.Entry entry = found.entry();
        People.Name name = entry.actorId() == null ? null : names.get(entry.actorId());
        return new View(
                found.id(),
                entry.seq(),
                found.storeId(),
                entry.at(),
                name == null ? null : name.name(),
                entry.actorId(),
                entry.actorRole(),
                entry.action(),
                entry.subjectId(),
                entry.detail());
    }
}
