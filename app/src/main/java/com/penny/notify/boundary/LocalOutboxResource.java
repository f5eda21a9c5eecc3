package com.penny.notify.boundary;

import com.penny.identity.OpenTo;
import com.penny.kernel.Problem;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.notify.Stopped;
import com.penny.notify.control.SealedLetters;
import com.penny.notify.entity.Letter;
import com.penny.notify.entity.MailBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The letters of a machine without a mail server, for whoever sits at it. In production there is nothing at this address,
 * and nothing that it could show.
 */
@Path("/outbox")
@RequestScoped
@OpenTo(Persona.Role.PUBLIC)
@Produces(LocalOutboxResource.HTML)
public class LocalOutboxResource {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Inject
    MailBook mails;

    @Inject
    SealedLetters letters;

    @Inject
    Event<Stopped> stops;

    @GET
    @Operation(hidden = true)
    public String list() {
        return OutboxPage.list(
                read(() -> mails.kept().stream().map(letters::open).toList()));
    }

    @GET
    @Path("style.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public String style() {
        refuseInProduction();
        try (InputStream style = LocalOutboxResource.class.getResourceAsStream("outbox.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{mailId}")
    @Operation(hidden = true)
    public String message(@PathParam("mailId") UUID mailId) {
        return OutboxPage.message(letter(mailId));
    }

    /** As a mail program would show it; the server's headers let it load nothing and run nothing. */
    @GET
    @Path("{mailId}/html")
    @Operation(hidden = true)
    public String html(@PathParam("mailId") UUID mailId) {
        return letter(mailId).words().html();
    }

    @GET
    @Path("{mailId}/attachments/{position}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response attachment(@PathParam("mailId") UUID mailId, @PathParam("position") int position) {
        List<Mail.Attachment> files = letter(mailId).words().attachments();
        if (position < 0 || position >= files.size()) {
            throw Problem.notFound("attachment");
        }
        Mail.Attachment file = files.get(position);
        return Response.ok(file.content(), file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
                .build();
    }

    /** Whoever got a text message wants no more of them. */
    @POST
    @Path("{mailId}/stop")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response stop(@PathParam("mailId") UUID mailId) {
        read(() -> {
            stops.fire(new Stopped(mails.kept(mailId).key()));
            return null;
        });
        return Response.seeOther(URI.create("/api/outbox/" + mailId)).build();
    }

    private Letter letter(UUID mailId) {
        return read(() -> letters.open(mails.kept(mailId)));
    }

    private <T> T read(Callable<T> work) {
        refuseInProduction();
        return transactions.as(Persona.job(), work);
    }

    private void refuseInProduction() {
        if (settings.production()) {
            throw Problem.of("not-found", 404, "Not found", "There is nothing at this address.");
        }
    }
}
