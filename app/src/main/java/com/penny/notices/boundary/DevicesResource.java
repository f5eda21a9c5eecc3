package com.penny.notices.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Problem;
import com.penny.notices.boundary.ContactsResource.Language;
import com.penny.notices.control.ContactDesk;
import com.penny.notices.control.DeviceDesk;
import com.penny.notify.Pushes.Device;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Tenanted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own phones and browsers that the store's alerts wake. */
@Path("/stores/{storeId}/devices")
@RequestScoped
@Tenanted
@OpenTo(Persona.Role.STORE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {

    @Schema(name = "Device")
    public record View(UUID id, String label, Instant addedAt) {}

    /**
     * A browser's PushSubscription.
     *
     * @param label by which its owner knows it
     * @param language of its owner, for somebody who is no contact of the store yet
     */
    @Schema(name = "DeviceDraft")
    public record DraftBody(
            @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = "https?://[!-~]+", message = "Send the endpoint as the browser gives it.") String endpoint,

            @NotNull @Size(min = 1, max = 200) String p256dh,
            @NotNull @Size(min = 1, max = 100) String auth,

            @NotNull @Size(min = 1, max = 60, message = "Use 1 to 60 characters.") @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Use a name of one line.") String label,

            @NotNull Language language) {}

    @PathParam("storeId")
    UUID storeId;

    @Inject
    DeviceDesk desk;

    @Inject
    ContactDesk contacts;

    @GET
    public List<View> own() {
        return desk.own(storeId).stream()
                .map(device -> new View(device.id(), device.label(), device.madeAt()))
                .toList();
    }

    /** The same browser again takes the place of what it was before. */
    @POST
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = DeviceRef.class)))
    public Response add(@NotNull @Valid DraftBody body) {
        Device device = new Device(endpoint(body.endpoint()), body.p256dh(), body.auth());
        return Response.status(201)
                .entity(new DeviceRef(
                        desk.add(device, body.label().strip(), body.language().tag())))
                .build();
    }

    public record DeviceRef(UUID deviceId) {}

    @DELETE
    @Path("{deviceId}")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("deviceId") UUID deviceId) {
        desk.remove(deviceId);
    }

    /** Sends a test on all ways of the caller's own contact. */
    @POST
    @Path("tests")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = NoticeRef.class)))
    public Response test() {
        return Response.accepted(new NoticeRef(contacts.test(desk.ownContact())))
                .build();
    }

    private static URI endpoint(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/endpoint", "Send the endpoint as the browser gives it.");
        }
    }
}
