package com.penny.recovery.boundary;

import com.penny.identity.Accounts;
import com.penny.identity.Attempt;
import com.penny.identity.OpenTo;
import com.penny.identity.Passkeys;
import com.penny.identity.Proof;
import com.penny.identity.Proven;
import com.penny.identity.Sessions;
import com.penny.identity.SignInStep;
import com.penny.kernel.Languages;
import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.recovery.control.Objections;
import com.penny.recovery.control.Redemption;
import com.penny.recovery.control.Redemption.Checked;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a person concerned comes in: by the code they were given, then by an account of their own. */
@Path("/portal")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PortalSessionResource {

    public record TokenToCheck(@NotBlank @Size(max = 200) String token) {}

    /** What a code is worth; the store is named only for a code that still opens something. */
    public record TokenState(
            Redemption.Standing state,
            @Schema(nullable = true) String storeName,
            @Schema(nullable = true) String storeAddress,
            @Schema(nullable = true) String timeZone,
            @Schema(nullable = true) Instant occurredAt,
            @Schema(nullable = true) Instant expiresAt,
            Settings.Controller controller) {}

    public record SignUp(
            @NotBlank @Size(max = 200) String token,

            @NotBlank(message = "Give your email address.") @Email(message = "Give an email address such as name@example.org.") @Size(max = 254) String email,

            @NotBlank(message = "Choose a password.") @Size(min = 10, max = 256, message = "Use 10 to 256 characters; a few words are fine.") String password) {}

    /**
     * @param email where the answer goes; null for nowhere
     * @param files which of those that were sent before go with it; null for none
     */
    public record WrittenDispute(
            @NotBlank @Size(max = 200) String token,

            @NotBlank(message = "Say in your own words what is not right.") @Size(max = 4000, message = "Use at most 4000 characters.") String statement,

            @Schema(nullable = true)
            @Email(message = "Give an email address such as name@example.org.") @Size(max = 254) String email,

            @Schema(nullable = true) @Size(max = 5, message = "Send five files at most.") List<@NotNull UUID> files) {}

    public record PortalCredentials(
            @NotBlank(message = "Give your email address.") @Size(max = 254) String email,

            @NotBlank(message = "Give your password.") @Size(max = 256) String password,

            @Schema(nullable = true) @Size(max = 200) String token,

            @Schema(nullable = true) @Size(max = 40) String code,
            @Schema(nullable = true) @Size(max = 256) String newPassword,
            @Schema(nullable = true) @Size(max = 4_000) String continuation) {

        Attempt attempt() {
            return new Attempt(password, code, newPassword, continuation);
        }
    }

    public record PortalPasskey(
            @NotNull @Valid Passkeys.Assertion credential,

            @Schema(nullable = true) @Size(max = 200) String token) {}

    public record PortalSession(UUID accountId, String email) {}

    @Context
    HttpHeaders headers;

    @Inject
    Redemption redemption;

    @Inject
    Objections objections;

    @Inject
    Accounts accounts;

    @Inject
    Passkeys passkeys;

    @Inject
    Sessions sessions;

    @Inject
    Settings settings;

    @Inject
    RequestPersona persona;

    @POST
    @Path("token-checks")
    public TokenState check(@NotNull @Valid TokenToCheck request) {
        Checked checked = redemption.check(request.token());
        boolean valid = checked.standing() == Redemption.Standing.VALID;
        return new TokenState(
                checked.standing(),
                valid ? checked.token().storeName() : null,
                valid ? checked.token().storeAddress() : null,
                valid ? checked.token().timeZone() : null,
                valid ? checked.token().occurredAt() : null,
                valid ? checked.token().expiresAt() : null,
                settings.controller());
    }

    /** Disputes with a code alone, once for a code; nobody needs an account to say that something is wrong. */
    @POST
    @Path("written-disputes")
    @APIResponse(responseCode = "204", description = "Heard")
    public void dispute(@NotNull @Valid WrittenDispute request) {
        objections.write(
                request.token(),
                request.statement(),
                request.email() == null || request.email().isBlank() ? null : request.email(),
                request.files() == null ? List.of() : request.files(),
                Languages.of(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("accounts")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = PortalSession.class)))
    public Response signUp(
            @NotNull @Valid SignUp request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        UUID account = redemption.signUp(
                request.token(), request.email(), request.password(), Languages.of(headers.getAcceptableLanguages()));
        return session(201, new Proven(account, Proof.PASSWORD), userAgent);
    }

    @POST
    @Path("sessions")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = PortalSession.class)))
    @APIResponse(
            responseCode = "202",
            description = "The password is right, and more is needed",
            content = @Content(schema = @Schema(implementation = SignInStep.class)))
    public Response signIn(
            @NotNull @Valid PortalCredentials request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        Proven proven = accounts.portalAccount(request.email(), request.attempt())
                .orElseThrow(() -> Problem.of(
                        "sign-in-failed",
                        401,
                        "Sign-in failed",
                        "The email address and password do not fit together. Check both and try again."));
        if (proven.moreNeeded()) {
            return Response.accepted(proven.step()).build();
        }
        return enter(proven, request.token(), userAgent);
    }

    /** What a passkey is asked to sign; good once, for five minutes. */
    @POST
    @Path("sessions/passkey/challenge")
    public Passkeys.Request challenge() {
        return passkeys.request();
    }

    @POST
    @Path("sessions/passkey")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = PortalSession.class)))
    public Response signInByPasskey(
            @NotNull @Valid PortalPasskey request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        return enter(passkeys.portalAccount(request.credential()), request.token(), userAgent);
    }

    @GET
    @Path("session")
    @OpenTo(Persona.Role.OFFENDER)
    public PortalSession current() {
        UUID account = persona.get().accountId();
        return new PortalSession(account, accounts.email(account));
    }

    @DELETE
    @Path("session")
    @APIResponse(responseCode = "204", description = "Done")
    public Response end() {
        return Response.noContent().cookie(sessions.end()).build();
    }

    private Response enter(Proven proven, String token, String userAgent) {
        if (token != null && !token.isBlank()) {
            redemption.redeem(token, proven.account());
        }
        return session(200, proven, userAgent);
    }

    private Response session(int status, Proven proven, String userAgent) {
        return Response.status(status)
                .entity(new PortalSession(proven.account(), accounts.email(proven.account())))
                .cookie(sessions.begin(proven, Set.of("offender"), userAgent))
                .build();
    }
}
