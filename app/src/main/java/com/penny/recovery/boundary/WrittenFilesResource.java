package com.penny.recovery.boundary;

import com.penny.evidence.Attachments;
import com.penny.identity.OpenTo;
import com.penny.recovery.control.ObjectionFiles;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What somebody with a code alone shows, such as a receipt, before they say what is wrong. */
@Path("/portal/written-disputes/files")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Produces(MediaType.APPLICATION_JSON)
public class WrittenFilesResource {

    /** @param id names it in the words that follow */
    @Schema(name = "WrittenFile")
    public record Taken(UUID id, String name) {}

    @Inject
    ObjectionFiles files;

    @Inject
    Attachments attachments;

    /** @param token that of the code: in a header, since addresses are written down in many places */
    @POST
    @Consumes(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    public Response attach(
            @HeaderParam("Penny-Code") @NotBlank(message = "Send the code in the header Penny-Code.") @Size(max = 200) String token,
            @QueryParam("name") String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            InputStream body)
            throws IOException {
        String taken = attachments.name(name, length);
        UUID id = files.attach(token, taken, body);
        return Response.status(201).entity(new Taken(id, taken)).build();
    }
}
