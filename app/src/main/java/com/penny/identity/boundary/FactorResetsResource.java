package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.boundary.AccountLinksResource.Realm;
import com.penny.identity.control.FactorReset;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Second factors that were lost. */
@Path("/ops/factor-resets")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FactorResetsResource {

    /** @param proof how it was made sure that the owner asks */
    @Schema(name = "FactorReset")
    public record Request(
            @NotNull Realm realm,

            @NotBlank(message = "Give the address of the account.") @Size(max = 254) String email,

            @NotNull(message = "Say how you made sure of who asks.") FactorReset.Proof proof) {}

    @Inject
    FactorReset factors;

    @Inject
    RequestPersona persona;

    @POST
    @APIResponse(responseCode = "204", description = "Done; the owner is written to")
    public void reset(@NotNull @Valid Request request) {
        factors.reset(persona.get().accountId(), request.realm().name(), request.email(), request.proof());
    }
}
