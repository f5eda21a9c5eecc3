package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.Passkeys;
import com.penny.identity.ProofPurpose;
import com.penny.identity.SignInStep;
import com.penny.identity.control.Caller;
import com.penny.identity.control.GivenProofs;
import com.penny.identity.control.StepUp;
import com.penny.tenancy.Persona;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Showing once more who one is, for one thing to be done: the proof goes along with it, once, in this session and within five minutes.
 * Begins its own transactions.
 */
@Path("/account/proofs")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProofsResource {

    /** @param code only when the answer to the password asked for it */
    @Schema(name = "ProofByPassword")
    public record ByPassword(
            @NotNull(message = "Say what it is for.") ProofPurpose purpose,

            @NotBlank(message = "Give your password.") @Size(max = 256) String password,

            @Schema(nullable = true) @Size(max = 40) String code) {}

    @Schema(name = "ProofChallenge")
    public record Challenge(
            @NotNull(message = "Say what it is for.") ProofPurpose purpose) {}

    @Schema(name = "ProofByPasskey")
    public record ByPasskey(
            @NotNull(message = "Say what it is for.") ProofPurpose purpose,

            @Valid @NotNull Passkeys.Assertion credential) {}

    /** Shown this once. */
    @Schema(name = "RecentProof")
    public record View(String proof, Instant expiresAt) {}

    @Inject
    Caller caller;

    @Inject
    StepUp stepUp;

    @Inject
    GivenProofs proofs;

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Shown",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "202",
            description = "The password is right, and a code is needed",
            content = @Content(schema = @Schema(implementation = SignInStep.class)))
    public Response byPassword(@NotNull @Valid ByPassword request) {
        Caller.Known known = caller.signedIn();
        Optional<SignInStep> needed = stepUp.byPassword(known, request.purpose(), request.password(), request.code());
        return needed.isPresent() ? Response.accepted(needed.get()).build() : given(known, request.purpose());
    }

    /** What a passkey is asked to sign; good once, for five minutes. */
    @POST
    @Path("passkey/challenge")
    public Passkeys.Request challenge(@NotNull @Valid Challenge request) {
        return stepUp.request(caller.signedIn(), request.purpose());
    }

    @POST
    @Path("passkey")
    @APIResponse(
            responseCode = "201",
            description = "Shown",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response byPasskey(@NotNull @Valid ByPasskey request) {
        Caller.Known known = caller.signedIn();
        stepUp.byPasskey(known, request.purpose(), request.credential());
        return given(known, request.purpose());
    }

    private Response given(Caller.Known known, ProofPurpose purpose) {
        GivenProofs.Given given = proofs.give(known, purpose);
        return Response.status(Response.Status.CREATED)
                .entity(new View(given.proof(), given.expiresAt()))
                .build();
    }
}
