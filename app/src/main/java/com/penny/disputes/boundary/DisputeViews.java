package com.penny.disputes.boundary;

import com.penny.disputes.control.SealedWords;
import com.penny.disputes.entity.Dispute;
import com.penny.disputes.entity.DisputeFile;
import com.penny.disputes.entity.DisputeMessage;
import com.penny.disputes.entity.DisputeMessages;
import com.penny.disputes.entity.ShownFiles;
import com.penny.kernel.SavedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which disputes are told, to the person concerned and to Penny. */
@ApplicationScoped
public class DisputeViews {

    /**
     * Where a dispute stands.
     *
     * @param dueAt until when Penny answers
     */
    @Schema(name = "Dispute")
    public record Standing(
            UUID id,
            UUID incidentId,
            Dispute.State state,
            Instant openedAt,
            Instant dueAt,
            @Schema(nullable = true) Instant decidedAt) {
        static Standing of(Dispute dispute) {
            return new Standing(
                    dispute.id(),
                    dispute.theftId(),
                    dispute.state(),
                    dispute.openedAt(),
                    dispute.dueAt(),
                    dispute.decidedAt());
        }
    }

    /** @param byCode whether whoever wrote it had a code and was not signed in */
    @Schema(name = "DisputeMessage")
    public record MessageView(UUID id, boolean byPenny, boolean byCode, String text, Instant at) {
        MessageView(DisputeMessage message, String text) {
            this(message.id(), message.byPenny(), message.byCode(), text, message.at());
        }
    }

    /** @param contentType what its bytes are */
    @Schema(name = "DisputeFile")
    public record FileView(UUID id, String name, String contentType, long sizeBytes, Instant at) {}

    /**
     * @param statement with which it was opened
     * @param messages in the order of time; Penny's last one gives the reason of the decision
     */
    @Schema(name = "DisputeConversation")
    public record Conversation(Standing dispute, String statement, List<MessageView> messages, List<FileView> files) {}

    @Schema(name = "NewDisputeMessage")
    public record NewMessage(
            @NotBlank(message = "Write something.") @Size(max = 4000, message = "Use at most 4000 characters.") String text) {}

    @Inject
    DisputeMessages messages;

    @Inject
    ShownFiles shown;

    @Inject
    SealedWords words;

    /** In the transaction under way. */
    Conversation conversation(Dispute dispute) {
        return new Conversation(
                Standing.of(dispute),
                words.statement(dispute),
                messages.of(dispute.id()).stream()
                        .map(message -> new MessageView(message, words.text(message)))
                        .toList(),
                shown.of(dispute.id()).stream().map(this::file).toList());
    }

    FileView file(DisputeFile file) {
        return new FileView(file.objectId(), words.name(file), file.contentType(), file.sizeBytes(), file.at());
    }

    SavedFile saved(DisputeFile file) {
        return new SavedFile(words.name(file), file.contentType(), file.sizeBytes());
    }
}
