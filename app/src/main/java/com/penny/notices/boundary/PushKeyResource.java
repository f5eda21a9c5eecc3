package com.penny.notices.boundary;

import com.penny.identity.OpenTo;
import com.penny.notify.Pushes;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose pushes a browser is to take. */
@Path("/push-key")
@RequestScoped
@OpenTo(value = Persona.Role.PUBLIC, signedIn = true)
@Produces(MediaType.APPLICATION_JSON)
public class PushKeyResource {

    /** @param key an uncompressed P-256 point in base64url (RFC 8292) */
    @Schema(name = "PushKey")
    public record View(String key) {}

    @Inject
    Pushes pushes;

    @GET
    public View key() {
        return new View(pushes.applicationKey());
    }
}
