package com.penny.payments.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Money;
import com.penny.payments.control.PayingOut;
import com.penny.payments.entity.WriteOff;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a store need not give back, such as its share of payments that went back after they were paid out (O4). */
@Path("/ops/store-accounts/{storeId}/write-offs")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WriteOffsResource {

    @Schema(name = "WriteOffDecision")
    public record GivenUp(
            @NotNull(message = "Give an amount.") @Valid AmountGiven amount,

            @NotBlank(message = "Say why it is given up.") @Size(max = 500, message = "Use at most 500 characters.") String reason) {}

    @Schema(name = "WriteOff")
    public record View(UUID id, Money amount, String reason, Instant at) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    PayingOut desk;

    /** Once for an id. */
    @PUT
    @Path("{writeOffId}")
    public View giveUp(@PathParam("writeOffId") UUID writeOffId, @NotNull @Valid GivenUp given) {
        WriteOff writeOff = desk.giveUp(writeOffId, storeId, given.amount().money(), given.reason());
        return new View(writeOff.id(), writeOff.amount(), writeOff.reason(), writeOff.at());
    }
}
