package com.penny.support.boundary;

import com.penny.identity.People;
import com.penny.kernel.SavedFile;
import com.penny.support.entity.Ticket;
import com.penny.support.entity.TicketFile;
import com.penny.support.entity.TicketMessage;
import com.penny.support.entity.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which tickets are told, to stores and to Penny. */
@ApplicationScoped
public class TicketViews {

    /** @param contentType what its bytes are */
    @Schema(name = "TicketFile")
    public record FileView(UUID id, String name, String contentType, long sizeBytes) {
        static FileView of(TicketFile file) {
            SavedFile saved = file.saved();
            return new FileView(file.objectId(), saved.name(), saved.contentType(), saved.sizeBytes());
        }
    }

    /** @param author a name; null for somebody of the other side, or who is gone */
    @Schema(name = "TicketMessage")
    public record MessageView(
            UUID id,
            boolean byPenny,
            @Schema(nullable = true) String author,
            String text,
            Instant at,
            List<FileView> files) {}

    /** @param movedAt since when it stands as it does */
    @Schema(name = "Ticket")
    public record View(UUID id, String subject, Ticket.State state, Instant openedAt, Instant movedAt) {
        static View of(Ticket ticket) {
            return new View(ticket.id(), ticket.subject(), ticket.state(), ticket.openedAt(), ticket.movedAt());
        }
    }

    @Schema(name = "TicketDetail")
    public record Detail(View ticket, List<MessageView> messages) {}

    public record NewMessage(
            @NotBlank(message = "Write something.") @Size(max = 4000, message = "Use at most 4000 characters.") String text) {}

    @Inject
    Tickets tickets;

    @Inject
    People people;

    /** In the transaction under way; names are those that its persona may know. */
    Detail detail(Ticket ticket, boolean forPenny) {
        List<TicketMessage> messages = tickets.messages(ticket.id());
        Map<UUID, List<FileView>> files = tickets.files(ticket.id()).stream()
                .collect(Collectors.groupingBy(
                        TicketFile::messageId, Collectors.mapping(FileView::of, Collectors.toList())));
        Map<UUID, String> names = names(messages, forPenny);
        return new Detail(
                View.of(ticket),
                messages.stream()
                        .map(message -> new MessageView(
                                message.id(),
                                message.byPenny(),
                                names.get(message.authorId()),
                                message.text(),
                                message.at(),
                                files.getOrDefault(message.id(), List.of())))
                        .toList());
    }

    private Map<UUID, String> names(List<TicketMessage> messages, boolean forPenny) {
        Set<UUID> authors = messages.stream()
                .filter(message -> message.byPenny() == forPenny)
                .map(TicketMessage::authorId)
                .collect(Collectors.toSet());
        Map<UUID, String> names = new HashMap<>();
        (forPenny ? people.reviewers(authors) : people.staff(authors))
                .forEach((account, name) -> names.put(account, name.name()));
        return names;
    }
}
