package com.penny.support.boundary;

import com.penny.evidence.Attachments;
import com.penny.identity.OpenTo;
import com.penny.kernel.Cursor;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreLabel;
import com.penny.support.boundary.TicketViews.Detail;
import com.penny.support.boundary.TicketViews.FileView;
import com.penny.support.boundary.TicketViews.NewMessage;
import com.penny.support.boundary.TicketViews.View;
import com.penny.support.control.TicketDesk;
import com.penny.support.control.TicketFiles;
import com.penny.support.entity.Ticket;
import com.penny.support.entity.TicketFile;
import com.penny.support.entity.Tickets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What stores ask, for Penny Ops. */
@Path("/ops/tickets")
@RequestScoped
@OpenTo(Persona.Role.OPS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpsTicketsResource {

    /** @param store its name */
    @Schema(name = "QueuedTicket")
    public record Row(View ticket, UUID storeId, String store) {}

    /** @param next for the page after; null at the end */
    @Schema(name = "TicketQueue")
    public record Page(
            List<Row> items, @Schema(nullable = true) String next) {}

    @Inject
    Stores stores;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Inject
    TicketFiles files;

    @Inject
    Attachments attachments;

    @Inject
    TicketViews views;

    @Inject
    RequestPersona persona;

    /** Those that stand so, the longest first. */
    @GET
    @Tenanted
    public Page list(
            @QueryParam("state") @DefaultValue("OPEN") Ticket.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("40") @Min(1) @Max(100) int limit) {
        List<Ticket> page = tickets.queue(state, Cursor.decode(cursor), limit + 1);
        List<Ticket> shown = page.subList(0, Math.min(limit, page.size()));
        Ticket last = page.size() > limit ? shown.get(limit - 1) : null;
        Map<UUID, StoreLabel> labels =
                stores.labels(shown.stream().map(Ticket::storeId).distinct().toList());
        return new Page(
                shown.stream()
                        .map(ticket -> new Row(
                                View.of(ticket),
                                ticket.storeId(),
                                labels.get(ticket.storeId()).name()))
                        .toList(),
                last == null ? null : new Cursor(last.movedAt(), last.id()).encode());
    }

    @GET
    @Path("{ticketId}")
    @Tenanted
    public Detail one(@PathParam("ticketId") UUID ticketId) {
        return views.detail(tickets.byId(ticketId), true);
    }

    /** Writes to the other side, which is told by letter. */
    @POST
    @Path("{ticketId}/messages")
    @Tenanted
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    public Response answer(@PathParam("ticketId") UUID ticketId, @NotNull @Valid NewMessage message) {
        desk.answer(ticketId, message.text());
        return Response.status(201).entity(one(ticketId)).build();
    }

    /** Nothing more is to be said; a message opens it again. */
    @POST
    @Path("{ticketId}/closing")
    @Tenanted
    public View close(@PathParam("ticketId") UUID ticketId) {
        return View.of(desk.close(ticketId));
    }

    /** A file to a message of one's own. Begins its own transactions. */
    @POST
    @Path("{ticketId}/messages/{messageId}/files")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "201",
            description = "Attached",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response attach(
            @PathParam("ticketId") UUID ticketId,
            @PathParam("messageId") UUID messageId,
            @QueryParam("name") String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        files.requireOwn(persona.get(), ticketId, messageId);
        return Response.status(201)
                .entity(FileView.of(
                        files.attach(persona.get(), ticketId, messageId, attachments.name(name, length), body)))
                .build();
    }

    /** The file itself, to be saved. Begins its own transactions. */
    @GET
    @Path("{ticketId}/files/{fileId}")
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "Its bytes",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("ticketId") UUID ticketId, @PathParam("fileId") UUID fileId) {
        TicketFile file = files.file(persona.get(), ticketId, fileId);
        return file.saved().answer(() -> files.open(file));
    }
}
