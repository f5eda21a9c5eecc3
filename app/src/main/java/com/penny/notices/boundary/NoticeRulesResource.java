package com.penny.notices.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.notices.entity.NoticeRules;
import com.penny.notices.entity.Restraint;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a store is told, for its administrators. */
@Path("/stores/{storeId}/notice-rules")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticeRulesResource {

    /**
     * @param cooldownSeconds between two alerts of one camera that are both told
     * @param unansweredAfterSeconds until it is told that nobody has taken an alert; null for never
     * @param hourlyBudget alerts within an hour, after which single ones are told no longer
     */
    @Schema(name = "NoticeRules")
    public record Rules(
            @NotNull @Min(value = 0, message = "Use 0 to 3600 seconds.") @Max(value = 3600, message = "Use 0 to 3600 seconds.") Integer cooldownSeconds,

            @Schema(nullable = true)
            @Min(value = 30, message = "Use 30 to 3600 seconds.") @Max(value = 3600, message = "Use 30 to 3600 seconds.") Integer unansweredAfterSeconds,

            @NotNull @Min(value = 1, message = "Use 1 to 120 alerts.") @Max(value = 120, message = "Use 1 to 120 alerts.") Integer hourlyBudget) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Restraint restraint;

    @Inject
    Audit audit;

    @GET
    public Rules rules() {
        return view(restraint.rules(storeId));
    }

    @PUT
    public Rules change(@NotNull @Valid Rules wanted) {
        NoticeRules rules = restraint.rules(storeId);
        rules.change(wanted.cooldownSeconds(), wanted.unansweredAfterSeconds(), wanted.hourlyBudget());
        restraint.put(rules);
        audit.record(storeId, "store.notice-rules-changed", storeId, Map.of());
        return view(rules);
    }

    private static Rules view(NoticeRules rules) {
        return new Rules(
                (int) rules.cooldown().toSeconds(),
                rules.unansweredAfter()
                        .map(Duration::toSeconds)
                        .map(Long::intValue)
                        .orElse(null),
                rules.hourlyBudget());
    }
}
