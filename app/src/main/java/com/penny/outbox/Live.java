package com.penny.outbox;

import com.penny.tenancy.Persona;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;

/** Live streams to open screens (server-sent events). */
public interface Live {

    /**
     * Streams to a screen what its personas may hear, from now on.
     *
     * @param personas all of one account; none for a screen that hears only that the line is alive
     * @param cursor the last event that the screen heard, to be told what it missed; null for none
     */
    void open(SseEventSink sink, Sse sse, List<Persona> personas, Long cursor);

    /** The cursor of now, for a screen that has just loaded; in the transaction under way. */
    long cursor();
}
