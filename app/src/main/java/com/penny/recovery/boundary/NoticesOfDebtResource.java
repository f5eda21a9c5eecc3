package com.penny.recovery.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.People;
import com.penny.kernel.Money;
import com.penny.recovery.boundary.PeopleViews.Colleague;
import com.penny.recovery.control.DemandDesk;
import com.penny.recovery.control.DemandDesk.Wanted;
import com.penny.recovery.entity.Demand;
import com.penny.recovery.entity.Demands;
import com.penny.recovery.entity.Demands.Written;
import com.penny.recovery.entity.StorePeople;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Notices of what somebody owes a store, by mail or text message (S7). */
@Path("/stores/{storeId}/people/{personId}/notices")
@RequestScoped
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticesOfDebtResource {

    @Schema(name = "NoticeLanguage")
    public enum Language {
        EN,
        ES,
        FR
    }

    /**
     * @param address of mail, or a mobile number with its country; it is sealed, not shown again, and forgotten once the notice has gone out
     * @param timeZone IANA name of where whoever reads it is; null for where the store is
     */
    @Schema(name = "NoticeAsked")
    public record Asked(
            @NotNull(message = "Choose how it goes out.") Demand.Channel channel,

            @NotBlank(message = "Give an email address or a mobile number.") @Size(max = 254) String address,

            @NotNull(message = "Choose a language.") Language language,
            @Schema(nullable = true) @Size(max = 60) String timeZone) {

        Wanted wanted() {
            return new Wanted(channel, address.strip(), language.name().toLowerCase(Locale.ROOT), timeZone);
        }
    }

    /** @param goesOutAt by day where the reader is */
    @Schema(name = "NoticeTaken")
    public record Taken(Instant goesOutAt) {}

    /**
     * @param amount what it asked for; null unless it was written
     * @param reason a word for why it did not go out; null for none
     * @param settledAt null while it is on its way
     * @param openedAt when its link was first looked at
     * @param usedAt when somebody came in by it
     */
    @Schema(name = "DebtNotice")
    public record View(
            UUID id,
            Demand.Channel channel,
            Demand.State state,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) Money amount,
            Colleague createdBy,
            Instant createdAt,
            Instant goesOutAt,
            @Schema(nullable = true) Instant settledAt,
            @Schema(nullable = true) Instant openedAt,
            @Schema(nullable = true) Instant usedAt) {}

    @Schema(name = "DebtNotices")
    public record Notices(List<View> items) {}

    @PathParam("storeId")
    UUID storeId;

    @PathParam("personId")
    UUID personId;

    @Inject
    DemandDesk desk;

    @Inject
    Demands demands;

    @Inject
    StorePeople people;

    @Inject
    People colleagues;

    @Inject
    RequestPersona persona;

    @Inject
    Clock clock;

    /** The latest first. */
    @GET
    @Tenanted
    public Notices list() {
        List<Written> written =
                demands.ofPerson(storeId, people.byId(storeId, personId).ids());
        Map<UUID, People.Name> names =
                colleagues.staff(written.stream().map(Written::createdBy).collect(Collectors.toSet()));
        return new Notices(written.stream()
                .map(each -> view(each, names.getOrDefault(each.createdBy(), People.Name.UNKNOWN)))
                .toList());
    }

    /** Begins its own transactions. */
    @POST
    @APIResponse(
            responseCode = "202",
            description = "It goes out by day",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    public Response ask(@NotNull @Valid Asked asked) {
        Instant due = desk.ask(persona.get(), personId, asked.wanted());
        return Response.accepted(new Taken(due)).build();
    }

    /** Takes back what has not gone out yet. */
    @DELETE
    @Path("{noticeId}")
    @Tenanted
    @APIResponse(responseCode = "204", description = "It does not go out")
    public void takeBack(@PathParam("noticeId") UUID noticeId) {
        demands.takeBack(storeId, personId, noticeId, clock.instant());
    }

    private static View view(Written written, People.Name by) {
        return new View(
                written.id(),
                written.channel(),
                written.state(),
                written.reason(),
                written.amount(),
                new Colleague(by.name(), by.initials()),
                written.createdAt(),
                written.dueAt(),
                written.settledAt(),
                written.openedAt(),
                written.usedAt());
    }
}
