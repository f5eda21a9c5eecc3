package com.penny.incidents.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.OwnStores;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The live stream of all stores that somebody works for, on one line. It ends when one of them is no longer theirs. */
@Path("/account/stores/live")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
public class OwnStoresLiveResource {

    @Inject
    OwnStores own;

    @Inject
    Live live;

    @Inject
    RequestPersona persona;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Changes of alerts and ledgers of all of the caller's stores, as server-sent events")
    public void listen(
            @Context SseEventSink sink,
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("cursor") String cursor) {
        UUID account = persona.get().accountId();
        live.open(
                sink,
                sse,
                own.ofCaller().stream()
                        .filter(store -> !store.suspended())
                        .map(store -> Persona.staff(account, store.id()))
                        .toList(),
                LiveCursor.of(lastEventId, cursor));
    }
}
