package com.penny.identity.boundary;

import com.penny.identity.Door;
import com.penny.identity.OpenTo;
import com.penny.identity.control.Caller;
import com.penny.identity.control.Refusals;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;

/** Stands before every resource: finds out whom the request works for, or refuses it. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class DoorFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    @Any
    Instance<Door> doors;

    @Inject
    RequestPersona persona;

    @Inject
    Caller caller;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        OpenTo openTo = OpenTo.Of.method(resource.getResourceMethod());
        if (openTo == null) {
            throw Problem.notFound("resource");
        }
        if (openTo.signedIn()) {
            persona.set(Persona.account(caller.signedIn().account(), List.of()));
            return;
        }
        if (openTo.value() == Persona.Role.PUBLIC) {
            return;
        }
        Persona.Role wanted = openTo.value();
        UUID account = caller.signedIn().account();
        String storeId = request.getUriInfo().getPathParameters().getFirst("storeId");
        UUID store = storeId == null ? null : id(storeId);
        Door door = doors.stream()
                .filter(each -> each.leadsTo() == wanted)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("resource"));
        try {
            persona.set(openTo.admin() ? door.openToAdmin(account, store) : door.open(account, store));
        } catch (Problem refused) {
            refusals.door(account, operation(), store);
            throw refused;
        }
    }

    private String operation() {
        return resource.getResourceClass().getSimpleName() + "."
                + resource.getResourceMethod().getName();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("store");
        }
    }
}
