package com.penny.recovery.boundary;

import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.penny.payments.PaymentHistory;
import com.penny.payments.PaymentReceipts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which a person concerned is told of their incidents. */
final class PortalViews {

    private PortalViews() {}

    @Schema(name = "PortalIncidentState")
    public enum State {
        UNDER_REVIEW,
        OPEN,
        PAID,
        DISPUTED,
        WITHDRAWN,
        NOT_UPHELD,
        /** It stands, and nothing is asked for it. */
        NOT_CLAIMED
    }

    /** @param timeZone IANA name: an incident is dated by the clock on the store's wall */
    @Schema(name = "PortalStore")
    public record StoreFacts(String name, String address, String timeZone) {}

    @Schema(name = "PortalItem")
    public record Item(String name, int quantity, Money unitPrice) {}

    /** @param who in words, never a name */
    @Schema(name = "EvidenceViewing")
    public record View(Instant at, String who) {}

    /**
     * @param amount null until two people have confirmed the incident: before that nothing is owed
     * @param clips the recordings that show it, in the order of time
     */
    @Schema(name = "PortalIncident")
    public record Incident(
            UUID id,
            State state,
            StoreFacts store,
            Instant occurredAt,
            @Schema(nullable = true) String sentence,
            @Schema(nullable = true) Money amount,
            List<Item> items,
            List<UUID> clips,
            @Schema(nullable = true) Instant disputedAt,
            @Schema(nullable = true) Instant takenBackAt,
            List<View> views) {}

    /** @param owed everything that is open, null when nothing is */
    @Schema(name = "PortalIncidents")
    public record Letter(
            List<Incident> incidents,
            @Schema(nullable = true) Money owed,
            Settings.Controller controller) {}

    public record ClipLink(String url, Instant expiresAt) {}

    /**
     * Its incident, store and time are null where the incident turned out to be somebody else's.
     *
     * @param returned what of it goes back to the payer; null for nothing
     * @param returnOwed whether that did not arrive, and is still owed to them
     */
    @Schema(name = "ReceiptLine")
    public record Line(
            @Schema(nullable = true) UUID incidentId,
            @Schema(nullable = true) String storeName,
            @Schema(nullable = true) String timeZone,
            @Schema(nullable = true) Instant occurredAt,
            Money amount,
            @Schema(nullable = true) Money returned,
            boolean returnOwed) {}

    /**
     * @param goesBack what was not open any more when the money came, and returns to the payer; null for nothing
     * @param goesBackOwed whether that did not arrive, and is still owed to them
     */
    @Schema(name = "Receipt")
    public record ReceiptView(
            String number,
            Instant paidAt,
            Money amount,
            List<Line> lines,
            @Schema(nullable = true) Money goesBack,
            boolean goesBackOwed,
            String paymentReference,
            List<PaymentReceipts.Change> changes) {}

    @Schema(name = "Receipts")
    public record ReceiptList(List<ReceiptView> items) {}

    /** Newest first. */
    @Schema(name = "Payments")
    public record PaymentList(List<PaymentHistory.Movement> items, List<PaymentHistory.Total> totals) {}
}
