package com.penny.identity.boundary;

import com.penny.identity.OpenTo;
import com.penny.identity.control.Rates;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts callers before anything is looked up for them: by address, by camera key, and strangers at the doors more strictly. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class AddressRateFilter implements ContainerRequestFilter {

    private static final String CAMERA_KEY = "Penny-Camera-Key";

    @Context
    ResourceInfo resource;

    /** Its address is that of the caller, or of who a trusted proxy says it is; see remoteIp in server.xml. */
    @Context
    HttpServletRequest connection;

    @Inject
    Rates rates;

    @Override
    public void filter(ContainerRequestContext request) {
        String address = connection.getRemoteAddr();
        rates.take(Rates.Caller.ADDRESS, address);
        String cameraKey = request.getHeaderString(CAMERA_KEY);
        if (cameraKey != null) {
            rates.take(Rates.Caller.CAMERA, Secrets.hash(cameraKey));
        } else if (request.getMethod().equals(HttpMethod.POST) && forStrangers()) {
            rates.take(Rates.Caller.STRANGER, address);
        }
    }

    private boolean forStrangers() {
        OpenTo openTo = OpenTo.Of.method(resource.getResourceMethod());
        return openTo != null && openTo.value() == Persona.Role.PUBLIC && !openTo.signedIn();
    }
}
