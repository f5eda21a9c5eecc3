package com.penny.notices.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.notices.Channel;
import com.penny.notices.boundary.ContactsResource.Language;
import com.penny.notices.control.NoticeSamples;
import com.penny.notices.control.SealedContacts;
import com.penny.notices.control.WayHealth;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Delivery;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.NoticeBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a store was told, and what became of it on each way. */
@Path("/stores/{storeId}/notices")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    /**
     * @param contact whose; null for one who was taken off since
     * @param reason null where all is well; of one under way, why it did not get out the last time
     * @param standIn whether it went this way since another had failed
     */
    @Schema(name = "NoticeDelivery")
    public record DeliveryView(
            @Schema(nullable = true) String contact,
            Channel channel,
            boolean standIn,
            Delivery.State state,
            @Schema(nullable = true) String reason,
            Instant at) {}

    /** @param held why nobody was told; null where somebody was to be */
    @Schema(name = "Notice")
    public record View(
            UUID id,
            Notice.Kind kind,
            @Schema(nullable = true) UUID alertId,
            @Schema(nullable = true) String cameraName,
            @Schema(nullable = true) Notice.Held held,
            Instant at,
            List<DeliveryView> deliveries) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "NoticePage")
    public record Page(
            List<View> items, @Schema(nullable = true) String next) {}

    /** @param text as a text message, with what stands in for the names and the link */
    @Schema(name = "NoticeSample")
    public record SampleView(Notice.Kind kind, String title, String body, String text) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    NoticeBook notices;

    @Inject
    Contacts contacts;

    @Inject
    SealedContacts sealed;

    @Inject
    WayHealth ways;

    @Inject
    NoticeSamples samples;

    /** Newest first. */
    @GET
    public Page list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<Notice> page = notices.page(storeId, Cursor.decode(cursor), limit + 1);
        List<Notice> shown = page.subList(0, Math.min(limit, page.size()));
        Notice last = page.size() > limit ? shown.get(limit - 1) : null;
        return new Page(views(shown), last == null ? null : new Cursor(last.createdAt(), last.id()).encode());
    }

    @GET
    @Path("{noticeId}")
    public View one(@PathParam("noticeId") UUID noticeId) {
        return views(List.of(notices.require(noticeId))).get(0);
    }

    /** Whether the ways to the store's contacts work. */
    @GET
    @Path("ways")
    public WayHealth.View ways() {
        return ways.of(storeId);
    }

    /** What notices of each kind say. */
    @GET
    @Path("samples")
    public List<SampleView> samples(@QueryParam("language") @NotNull Language language) {
        return samples.in(language.tag()).entrySet().stream()
                .map(sample -> new SampleView(
                        sample.getKey(),
                        sample.getValue().title(),
                        sample.getValue().body(),
                        sample.getValue().text()))
                .toList();
    }

    private List<View> views(List<Notice> shown) {
        Map<UUID, String> names = new HashMap<>();
        contacts.all(storeId)
                .forEach(contact -> names.put(contact.id(), sealed.of(contact).name()));
        Map<UUID, List<Delivery>> deliveries =
                notices.deliveries(storeId, shown.stream().map(Notice::id).toList()).stream()
                        .collect(Collectors.groupingBy(Delivery::noticeId));
        return shown.stream()
                .map(notice -> new View(
                        notice.id(),
                        notice.kind(),
                        notice.alertId(),
                        notice.cameraName(),
                        notice.held(),
                        notice.createdAt(),
                        deliveries.getOrDefault(notice.id(), List.of()).stream()
                                .map(delivery -> view(delivery, names.get(delivery.contactId())))
                                .toList()))
                .toList();
    }

    private static DeliveryView view(Delivery delivery, String contact) {
        return new DeliveryView(
                contact,
                delivery.channel(),
                delivery.standIn(),
                delivery.state(),
                delivery.reason(),
                delivery.settledAt() == null ? delivery.createdAt() : delivery.settledAt());
    }
}
