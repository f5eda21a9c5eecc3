package com.penny.onboarding.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Problem;
import com.penny.onboarding.control.Founding;
import com.penny.onboarding.control.Founding.Person;
import com.penny.onboarding.control.Founding.Shop;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where somebody who has the letter begins with a store. */
@Path("/sign-ups/founding")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FoundingResource {

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";

    /**
     * @param code of the second factor, for accounts that have one
     * @param operator who runs the store and answers for what its cameras see
     * @param country ISO 3166-1, two letters
     * @param region a town or district
     * @param timeZone IANA, {@code Europe/Madrid}
     * @param currency ISO 4217
     */
    @Schema(name = "StoreFounding")
    public record NewStoreBody(
            @NotBlank @Size(max = 200) String link,

            @NotBlank(message = "Give the name that your colleagues will see.") @Size(max = 120) @Pattern(regexp = ONE_LINE, message = "Use a name of one line.") String name,

            @NotBlank(message = "Give a password.") @Size(max = 256) String password,

            @Schema(nullable = true) @Size(max = 40) String code,

            @NotBlank(message = "Give the name of the company that runs the store.") @Size(max = 120, message = "Use 1 to 120 characters.") @Pattern(regexp = ONE_LINE, message = "Use a name of one line.") String operator,

            @NotBlank(message = "Give the store a name.") @Size(max = 120, message = "Use 1 to 120 characters.") @Pattern(regexp = ONE_LINE, message = "Use a name of one line.") String storeName,

            @NotBlank(message = "Give the address, as for a visitor.") @Size(max = 300, message = "Use at most 300 characters.") @Pattern(regexp = ONE_LINE, message = "Give the address on one line.") String address,

            @NotNull(message = "Choose a country.") @Pattern(regexp = "[A-Z]{2}", message = "Choose a country.") String country,

            @NotBlank(message = "Name the town or district.") @Size(max = 80, message = "Use 1 to 80 characters.") @Pattern(regexp = ONE_LINE, message = "Use a name of one line.") String region,

            @NotNull(message = "Choose a time zone.") @Size(max = 60) String timeZone,

            @NotNull(message = "Choose a currency.") @Pattern(regexp = "[A-Z]{3}", message = "Choose a currency.") String currency) {

        private Person person() {
            return new Person(link, name, password, code);
        }

        private Shop shop() {
            return new Shop(
                    Places.plain(operator),
                    Places.plain(storeName),
                    Places.plain(address),
                    Places.country("/country", country),
                    Places.plain(region),
                    zone(timeZone),
                    currency(currency));
        }

        private static String zone(String id) {
            try {
                return ZoneId.of(id).getId();
            } catch (DateTimeException e) {
                throw Problem.invalid("/timeZone", "Choose a time zone.");
            }
        }

        private static String currency(String code) {
            try {
                return Currency.getInstance(code).getCurrencyCode();
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("/currency", "Choose a currency.");
            }
        }
    }

    @Schema(name = "FoundedStore")
    public record Founded(UUID storeId) {}

    @Inject
    Founding founding;

    /** Makes the organisation, the store and its first administrator, whose address the letter has shown to be theirs. */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Founded.class)))
    public Response found(@NotNull @Valid NewStoreBody body) {
        return Response.status(201)
                .entity(new Founded(founding.found(body.person(), body.shop())))
                .build();
    }
}
