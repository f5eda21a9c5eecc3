package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.outbox.Live;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Live streams for open screens. A screen that comes back names the last event it heard and is told the rest. */
@Path("/")
@RequestScoped
public class LiveResource {

    @Inject
    Live live;

    @Inject
    RequestPersona persona;

    @GET
    @Path("stores/{storeId}/live")
    @OpenTo(Persona.Role.STORE)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Changes of the store's alerts and ledger, as server-sent events")
    @Parameter(
            name = "storeId",
            in = ParameterIn.PATH,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public void store(
            @Context SseEventSink sink,
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("cursor") String cursor) {
        live.open(sink, sse, persona.get(), number(lastEventId, cursor));
    }

    @GET
    @Path("reviews/live")
    @OpenTo(Persona.Role.REVIEW)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Changes of the review queue, as server-sent events")
    public void reviews(
            @Context SseEventSink sink,
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("cursor") String cursor) {
        live.open(sink, sse, persona.get(), number(lastEventId, cursor));
    }

    /** What the browser says after a reconnect counts more than what the page said when it loaded. */
    private static Long number(String lastEventId, String cursor) {
        String text = lastEventId != null && !lastEventId.isBlank() ? lastEventId : cursor;
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
