package com.penny.disputes.boundary;

import com.penny.disputes.boundary.DisputeViews.Conversation;
import com.penny.disputes.boundary.DisputeViews.FileView;
import com.penny.disputes.boundary.DisputeViews.NewMessage;
import com.penny.disputes.boundary.DisputeViews.Standing;
import com.penny.disputes.control.DisputeDesk;
import com.penny.disputes.control.DisputeFiles;
import com.penny.disputes.entity.DisputeFile;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.ShownFiles;
import com.penny.evidence.Attachments;
import com.penny.identity.OpenTo;
import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Tenanted;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A person's disputes: where each stands, what was said, and what they add to it. */
@Path("/portal/disputes")
@RequestScoped
@OpenTo(Persona.Role.OFFENDER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PortalDisputesResource {

    @Schema(name = "Disputes")
    public record Standings(List<Standing> items) {}

    @Inject
    Disputes disputes;

    @Inject
    ShownFiles shown;

    @Inject
    DisputeDesk desk;

    @Inject
    DisputeFiles files;

    @Inject
    Attachments attachments;

    @Inject
    DisputeViews views;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    /** The latest first. */
    @GET
    @Tenanted
    public Standings list() {
        return new Standings(disputes.all().stream().map(Standing::of).toList());
    }

    @GET
    @Path("{disputeId}")
    @Tenanted
    public Conversation one(@PathParam("disputeId") UUID disputeId) {
        return views.conversation(disputes.byId(disputeId));
    }

    @POST
    @Path("{disputeId}/messages")
    @Tenanted
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = Conversation.class)))
    public Response write(@PathParam("disputeId") UUID disputeId, @NotNull @Valid NewMessage message) {
        desk.write(disputeId, message.text());
        return Response.status(201).entity(one(disputeId)).build();
    }

    /** Adds a file, such as a receipt. Begins its own transactions. */
    @POST
    @Path("{disputeId}/files")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response attach(
            @PathParam("disputeId") UUID disputeId,
            @QueryParam("name") String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        files.requireOpen(persona.get(), disputeId);
        DisputeFile file = files.attach(persona.get(), disputeId, attachments.name(name, length), body);
        return Response.status(201).entity(views.file(file)).build();
    }

    /** The file itself, to be saved. Begins its own transactions. */
    @GET
    @Path("{disputeId}/files/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "Its bytes",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@PathParam("disputeId") UUID disputeId, @PathParam("attachmentId") UUID attachmentId) {
        // Not every dispute about an incident of theirs is theirs to read.
        DisputeFile file = transactions.as(
                persona.get(), () -> shown.byId(disputes.byId(disputeId).id(), attachmentId));
        return views.saved(file).answer(() -> files.open(file));
    }
}
