package com.penny.recovery.boundary;

import com.penny.kernel.Money;
import com.penny.payments.Debts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which a store is told of people linked to its incidents. */
final class PeopleViews {

    private PeopleViews() {}

    /** @param reference opaque: never a name, a contact or an account */
    @Schema(name = "Person")
    public record Person(
            UUID id,
            String reference,
            @Schema(nullable = true) String thumbnailUrl,
            int incidents,
            Money outstanding,
            Money settled,
            Instant lastIncidentAt) {}

    @Schema(name = "PersonPage")
    public record Page(
            List<Person> items, @Schema(nullable = true) String next, Money outstanding) {}

    @Schema(name = "PersonIncident")
    public record Incident(
            UUID id,
            UUID alertId,
            Instant occurredAt,
            String cameraName,
            String sentence,
            @Schema(nullable = true) Money value,
            @Schema(nullable = true) Debts.State state,
            @Schema(nullable = true) String thumbnailUrl) {}

    public record Colleague(String name, String initials) {}

    /** @param replaced whether another was made in its place: it opens nothing any more */
    @Schema(name = "MadeRequest")
    public record Request(
            UUID id,
            Instant createdAt,
            Colleague createdBy,
            Instant expiresAt,
            @Schema(nullable = true) Instant usedAt,
            boolean replaced) {}

    @Schema(name = "StoreReceipt")
    public record Receipt(String number, Instant paidAt, Money amount, Money commission) {}

    @Schema(name = "PersonDetail")
    public record Detail(Person person, List<Incident> incidentList, List<Request> requests, List<Receipt> receipts) {}
}
