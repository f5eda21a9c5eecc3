package com.penny.retention.boundary;

import com.penny.audit.Audit;
import com.penny.identity.OpenTo;
import com.penny.retention.entity.RetentionPolicies;
import com.penny.retention.entity.RetentionPolicy;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a store keeps evidence, for its administrators: as long as is allowed, or shorter (B1). */
@Path("/stores/{storeId}/retention-policy")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionPolicyResource {

    /**
     * Days after which evidence is destroyed.
     *
     * @param dismissedDays after an alert was dismissed
     * @param undecidedDays after an alert was raised that nobody has decided
     * @param confirmedDays after an incident was approved
     * @param settledDays after its debt was paid, if that is sooner
     */
    @Schema(name = "RetentionPolicy")
    public record Days(
            @NotNull @Min(value = 0, message = "Use 0 to 7 days.") @Max(value = 7, message = "Use 0 to 7 days.") Integer dismissedDays,

            @NotNull @Min(value = 1, message = "Use 1 to 14 days.") @Max(value = 14, message = "Use 1 to 14 days.") Integer undecidedDays,

            @NotNull @Min(value = 30, message = "Use 30 to 365 days.") @Max(value = 365, message = "Use 30 to 365 days.") Integer confirmedDays,

            @NotNull @Min(value = 0, message = "Use 0 to 90 days.") @Max(value = 90, message = "Use 0 to 90 days.") Integer settledDays) {

        Days(RetentionPolicy policy) {
            this(policy.dismissedDays(), policy.undecidedDays(), policy.confirmedDays(), policy.settledDays());
        }
    }

    @PathParam("storeId")
    UUID storeId;

    @Inject
    RetentionPolicies policies;

    @Inject
    Audit audit;

    @GET
    public Days policy() {
        return new Days(policies.of(storeId));
    }

    /** From the next night on. */
    @PUT
    public Days change(@NotNull @Valid Days wanted) {
        RetentionPolicy policy = policies.of(storeId);
        policy.change(wanted.dismissedDays(), wanted.undecidedDays(), wanted.confirmedDays(), wanted.settledDays());
        policies.put(policy);
        audit.record(
                storeId,
                "store.retention-changed",
                storeId,
                Map.of(
                        "dismissed", wanted.dismissedDays(),
                        "undecided", wanted.undecidedDays(),
                        "confirmed", wanted.confirmedDays(),
                        "settled", wanted.settledDays()));
        return new Days(policy);
    }
}
