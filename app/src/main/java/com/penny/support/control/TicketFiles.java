package com.penny.support.control;

import com.penny.evidence.Attachments;
import com.penny.evidence.Attachments.Attached;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Description;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Evidence.Sealed;
import com.penny.kernel.Problem;
import com.penny.kernel.SavedFile;
import com.penny.support.entity.TicketFile;
import com.penny.support.entity.TicketMessage;
import com.penny.support.entity.Tickets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Files that go with messages: encrypted on their way to the disk, then their rows in one transaction. */
@ApplicationScoped
public class TicketFiles {

    private static final int MOST_FILES = 5;

    @Inject
    Tickets tickets;

    @Inject
    Evidence evidence;

    @Inject
    Attachments attachments;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @throws Problem 404 for a message that is not theirs. Begins its own transaction. */
    public void requireOwn(Persona writer, UUID ticketId, UUID messageId) {
        transactions.run(writer, () -> own(writer, ticketId, messageId));
    }

    /**
     * Begins its own transactions.
     *
     * @param writer whose message it is
     * @throws Problem 404 where it is not theirs; 409 for one file too many; 413 for one too long; 415 for what is not taken; 422
     *     for nothing at all
     */
    public TicketFile attach(Persona writer, UUID ticketId, UUID messageId, String name, InputStream bytes)
            throws IOException {
        TicketMessage message = transactions.as(writer, () -> own(writer, ticketId, messageId));
        return attachments.take(
                bytes,
                name,
                attached -> transactions.as(Persona.job(message.storeId()), () -> keep(attached, message, name)));
    }

    /**
     * Begins its own transactions.
     *
     * @throws Problem 404 for a file of another ticket, or one that the reader may not see
     */
    public TicketFile file(Persona reader, UUID ticketId, UUID objectId) {
        return transactions.as(
                reader,
                () -> tickets.files(ticketId).stream()
                        .filter(file -> file.objectId().equals(objectId))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("file")));
    }

    /** The bytes of a file that the reader may see. Begins its own transaction. */
    public InputStream open(TicketFile file) {
        return transactions.as(Persona.job(file.storeId()), () -> evidence.open(file.objectId()));
    }

    private TicketMessage own(Persona writer, UUID ticketId, UUID messageId) {
        TicketMessage message = tickets.message(messageId);
        if (!message.ticketId().equals(ticketId) || !message.authorId().equals(writer.accountId())) {
            throw Problem.notFound("message");
        }
        return message;
    }

    private TicketFile keep(Attached attached, TicketMessage message, String name) {
        tickets.waitForTurn(message.id());
        List<TicketFile> there = tickets.files(message.ticketId()).stream()
                .filter(file -> file.messageId().equals(message.id()))
                .toList();
        if (there.size() >= MOST_FILES) {
            throw Problem.conflict(
                    "too-many-files", "Too many files", "A message takes at most " + MOST_FILES + "; write another.");
        }
        Sealed sealed = attached.sealed();
        String type = attached.contentType();
        evidence.keep(sealed, new Description(message.storeId(), null, Kind.ATTACHMENT, there.size(), 0, type));
        TicketFile file =
                new TicketFile(sealed.id(), message, new SavedFile(name, type, sealed.sizeBytes()), clock.instant());
        tickets.add(file);
        return file;
    }
}
