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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The live stream of the review queue. A screen that comes back names the last event it heard and is told the rest. */
@Path("/reviews/live")
@RequestScoped
@OpenTo(Persona.Role.REVIEW)
public class ReviewLiveResource {

    @Inject
    Live live;

    @Inject
    RequestPersona persona;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Changes of the review queue, as server-sent events")
    public void listen(
            @Context SseEventSink sink,
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("cursor") String cursor) {
        live.open(sink, sse, List.of(persona.get()), LiveCursor.of(lastEventId, cursor));
    }
}
