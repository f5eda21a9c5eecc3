package com.penny.notices.boundary;

import com.penny.identity.OpenTo;
import com.penny.notices.Channel;
import com.penny.notices.control.ContactDesk;
import com.penny.notices.control.ContactDesk.Draft;
import com.penny.notices.control.SealedContacts;
import com.penny.notices.control.SealedContacts.Details;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.ToldOf;
import com.penny.notices.entity.Contact.Way;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Devices;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whom a store tells of its alerts, for its administrators. */
@Path("/stores/{storeId}/contacts")
@RequestScoped
@Tenanted
@OpenTo(value = Persona.Role.STORE, admin = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** A language that notices are written in. */
    @Schema(name = "NoticeLanguage")
    public enum Language {
        EN,
        ES,
        FR;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Language of(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param phone E.164; null for none
     * @param member whether it is somebody of the team
     * @param devices how many phones and browsers pushes reach
     * @param quietFrom of the store's clock, {@code 22:00}; null, as the other, for all hours
     */
    @Schema(name = "Contact")
    public record View(
            UUID id,
            String name,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String phone,
            Language language,
            Set<Channel> channels,
            ToldOf toldOf,
            @Schema(nullable = true) String quietFrom,
            @Schema(nullable = true) String quietUntil,
            Way textState,
            Way mailState,
            boolean member,
            int devices) {}

    /** @param phone as people write it, with its country */
    @Schema(name = "ContactDraft")
    public record DraftBody(
            @NotNull(message = "Give a name.") @Size(min = 1, max = 80, message = "Use 1 to 80 characters.") @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Use a name of one line.") String name,

            @Schema(nullable = true)
            @Email(message = "Give an email address such as name@example.org.") @Size(max = 254) String email,

            @Schema(nullable = true)
            @Size(max = 40, message = "Give the number with its country, such as +34 612 345 678.") String phone,

            @NotNull(message = "Choose a language.") Language language,

            @NotNull(message = "Choose at least one way to tell them.") Set<Channel> channels,

            @NotNull ToldOf toldOf,

            @Schema(nullable = true) @Pattern(regexp = CLOCK, message = "Give the time as 22:30.") String quietFrom,

            @Schema(nullable = true) @Pattern(regexp = CLOCK, message = "Give the time as 22:30.") String quietUntil) {

        public DraftBody {
            name = name == null ? null : name.strip();
            email = blankless(email);
            phone = blankless(phone);
            quietFrom = blankless(quietFrom);
            quietUntil = blankless(quietUntil);
        }

        private static String blankless(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private Draft draft() {
            return new Draft(name, email, phone, language.tag(), channels, toldOf, time(quietFrom), time(quietUntil));
        }

        private static LocalTime time(String clock) {
            return clock == null ? null : LocalTime.parse(clock);
        }
    }

    @PathParam("storeId")
    UUID storeId;

    @Inject
    Contacts contacts;

    @Inject
    ContactDesk desk;

    @Inject
    SealedContacts sealed;

    @Inject
    Devices devices;

    @GET
    public List<View> list() {
        return contacts.all(storeId).stream().map(this::view).toList();
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response add(@NotNull @Valid DraftBody body) {
        return Response.status(201).entity(view(desk.add(body.draft()))).build();
    }

    @PUT
    @Path("{contactId}")
    public View change(@PathParam("contactId") UUID contactId, @NotNull @Valid DraftBody body) {
        return view(desk.change(contactId, body.draft()));
    }

    @DELETE
    @Path("{contactId}")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("contactId") UUID contactId) {
        desk.remove(contactId);
    }

    /** Sends a test on all ways of the contact; what became of each stands at the notice. */
    @POST
    @Path("{contactId}/tests")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = NoticeRef.class)))
    public Response test(@PathParam("contactId") UUID contactId) {
        return Response.accepted(new NoticeRef(desk.test(contacts.require(contactId))))
                .build();
    }

    private View view(Contact contact) {
        Details details = sealed.of(contact);
        return new View(
                contact.id(),
                details.name(),
                details.email(),
                details.phone(),
                Language.of(contact.language()),
                contact.channels(),
                contact.toldOf(),
                contact.quietFrom() == null ? null : contact.quietFrom().toString(),
                contact.quietUntil() == null ? null : contact.quietUntil().toString(),
                contact.textState(),
                contact.mailState(),
                contact.accountId() != null,
                contact.accountId() == null
                        ? 0
                        : devices.of(storeId, contact.accountId()).size());
    }
}
