package com.penny.onboarding.boundary;

import com.penny.identity.OpenTo;
import com.penny.onboarding.control.AgreementDesk;
import com.penny.onboarding.control.AgreementDesk.Signatory;
import com.penny.onboarding.control.AgreementText;
import com.penny.onboarding.control.AgreementText.Section;
import com.penny.onboarding.entity.Agreement;
import com.penny.onboarding.entity.Agreement.Wording;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a store and Penny agree on, for its administrators: to be read, and to be signed by one of them who may. */
@Path("/stores/{storeId}/agreement")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";

    @Schema(name = "AgreementSignature")
    public record SignatureView(String name, String position, Instant signedAt) {}

    /**
     * @param sha256 of the words, before the names of the parties were put in
     * @param signature null before it is signed
     */
    @Schema(name = "Agreement")
    public record View(
            int version,
            String language,
            String sha256,
            String title,
            String intro,
            List<Section> sections,
            @Schema(nullable = true) SignatureView signature) {}

    /**
     * @param version with the language and the hash: which words were read
     * @param position what the signatory is in the company
     * @param authorised that they may bind it
     */
    @Schema(name = "NewSignature")
    public record NewSignature(
            int version,
            @NotNull @Pattern(regexp = "en|es|fr") String language,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,

            @NotBlank(message = "Give your full name.") @Size(max = 120, message = "Use 1 to 120 characters.") @Pattern(regexp = ONE_LINE, message = "Use a name of one line.") String name,

            @NotBlank(message = "Say what you are in the company, such as owner or store manager.") @Size(max = 120, message = "Use 1 to 120 characters.") @Pattern(regexp = ONE_LINE, message = "Use a name of one line.") String position,

            @AssertTrue(message = "Only somebody who may bind the company can sign.") boolean authorised) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    AgreementDesk desk;

    @Inject
    Stores stores;

    /** As it was signed; before that, the present version. */
    @GET
    public View agreement(
            @QueryParam("language") @DefaultValue("en") @Pattern(regexp = "en|es|fr", message = "Choose a language.") String language) {
        return view(desk.signed(storeId), language);
    }

    @POST
    @Path("signature")
    @APIResponse(
            responseCode = "201",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response sign(@NotNull @Valid NewSignature request) {
        Agreement signed = desk.sign(
                new Wording(request.version(), request.language(), request.sha256()),
                new Signatory(Places.plain(request.name()), Places.plain(request.position())));
        return Response.status(201)
                .entity(view(Optional.of(signed), request.language()))
                .build();
    }

    private View view(Optional<Agreement> signed, String language) {
        AgreementText text = desk.text(signed, language);
        StoreFacts store = stores.store(storeId);
        AgreementText.Words words = text.words().between(store.operator(), store.name());
        return new View(
                text.version(),
                text.language(),
                text.sha256(),
                words.title(),
                words.intro(),
                words.sections(),
                signed.map(this::signature).orElse(null));
    }

    private SignatureView signature(Agreement agreement) {
        Signatory signatory = desk.signatory(agreement);
        return new SignatureView(signatory.name(), signatory.position(), agreement.signedAt());
    }
}
