package com.penny.strays;

import com.penny.payments.control.BreachManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A room that is not on the map, with a door that does not say for whom: found by the architecture tests. */
@Path("/strays")
public class StrayResource {

    @GET
    public String get() {
        return new BreachManager().toString();
    }
}
