package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.recovery.control.Spokesperson;
import com.penny.recovery.control.Spokesperson.Named;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who speaks for a person concerned: from then on no store writes to them (F6). */
@Path("/portal/representative")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.OFFENDER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RepresentativeResource {

    /** @param contact an address of any kind: where they are written to */
    @Schema(name = "Representative")
    public record Given(
            @NotBlank(message = "Say who speaks for you.") @Size(max = 200, message = "Use at most 200 characters.") String name,

            @NotBlank(message = "Say how they are reached.") @Size(max = 500, message = "Use at most 500 characters.") String contact) {}

    /** @param name null, as the others, where nobody does */
    @Schema(name = "RepresentativeState")
    public record View(
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String contact,
            @Schema(nullable = true) Instant since) {}

    @Inject
    Spokesperson spokesperson;

    @GET
    public View named() {
        return spokesperson.named().map(RepresentativeResource::view).orElse(new View(null, null, null));
    }

    @PUT
    @APIResponse(responseCode = "204", description = "Only they are written to")
    public void name(@NotNull @Valid Given given) {
        spokesperson.name(given.name(), given.contact());
    }

    @DELETE
    @APIResponse(responseCode = "204", description = "Nobody speaks for them")
    public void forget() {
        spokesperson.forget();
    }

    private static View view(Named named) {
        return new View(named.name(), named.contact(), named.since());
    }
}
