package com.penny.payments.boundary;

import com.penny.identity.People;
import com.penny.payments.control.PayoutSettings;
import com.penny.payments.control.bank.BankCountries;
import com.penny.payments.entity.MaskedAccount;
import com.penny.payments.entity.PayoutAccount;
import com.penny.payments.entity.PayoutAccountBook;
import com.penny.payments.entity.PayoutHolds;
import com.penny.stores.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators see of where their store is paid to. In the transaction under way. */
@ApplicationScoped
public class PayoutViews {

    /**
     * @param account null for a change to none
     * @param askedBy a colleague's name
     */
    @Schema(name = "PayoutWaiting")
    public record Waiting(
            UUID id,
            @Schema(nullable = true) MaskedAccount account,
            String askedBy,
            Instant askedAt,
            Instant effectiveAt) {}

    /**
     * @param currency in which the store is paid
     * @param country where the store is; null where it has not said
     * @param countries whose banks' accounts take that currency, as far as Penny can name one
     * @param coolingHours how long a change waits
     * @param account the one in force; null, as since when, for none
     * @param heldSince while Penny pays nothing and lets nothing be changed; else null
     */
    @Schema(name = "PayoutState")
    public record State(
            String currency,
            @Schema(nullable = true) String country,
            List<String> countries,
            int coolingHours,
            @Schema(nullable = true) MaskedAccount account,
            @Schema(nullable = true) Instant since,
            @Schema(nullable = true) Waiting waiting,
            @Schema(nullable = true) Instant heldSince) {}

    /** Where a change stands. */
    @Schema(name = "PayoutChangeState")
    public enum ChangeState {
        WAITING,
        IN_FORCE,
        /** It was in force. */
        PAST,
        STOPPED,
        REPLACED,
        HELD
    }

    /**
     * @param from null for nothing, as is to
     * @param askedBy a colleague's name
     * @param endedBy a colleague's; null for Penny, and for what was not ended
     */
    @Schema(name = "PayoutChange")
    public record Change(
            UUID id,
            @Schema(nullable = true) MaskedAccount from,
            @Schema(nullable = true) MaskedAccount to,
            String askedBy,
            Instant askedAt,
            Instant effectiveAt,
            ChangeState state,
            @Schema(nullable = true) String endedBy,
            @Schema(nullable = true) Instant endedAt) {}

    @Inject
    PayoutAccountBook book;

    @Inject
    PayoutHolds holds;

    @Inject
    PayoutSettings settings;

    @Inject
    Stores stores;

    @Inject
    People people;

    @Inject
    Clock clock;

    State state(UUID storeId) {
        Instant now = clock.instant();
        Optional<PayoutAccount> inForce = book.inForce(storeId, now).filter(change -> change.masked() != null);
        String currency = stores.store(storeId).currency();
        return new State(
                currency,
                stores.country(storeId).orElse(null),
                BankCountries.paidIn(currency),
                (int) settings.coolingOff().toHours(),
                inForce.map(PayoutAccount::masked).orElse(null),
                inForce.map(PayoutAccount::effectiveAt).orElse(null),
                book.waiting(storeId, now).map(this::waiting).orElse(null),
                holds.since(storeId).orElse(null));
    }

    List<Change> changes(UUID storeId, List<PayoutAccount> page) {
        Instant now = clock.instant();
        UUID inForce = book.inForce(storeId, now).map(PayoutAccount::id).orElse(null);
        Map<UUID, PayoutAccount> before = book.byIds(page.stream()
                .map(PayoutAccount::follows)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, People.Name> names = people.staff(people(page));
        return page.stream()
                .map(change -> new Change(
                        change.id(),
                        Optional.ofNullable(change.follows())
                                .map(before::get)
                                .map(PayoutAccount::masked)
                                .orElse(null),
                        change.masked(),
                        name(names, change.askedBy()),
                        change.askedAt(),
                        change.effectiveAt(),
                        state(change, now, change.id().equals(inForce)),
                        change.endedAs() == null || change.endedAs() == PayoutAccount.End.HELD
                                ? null
                                : name(names, change.endedBy()),
                        change.endedAt()))
                .toList();
    }

    private static ChangeState state(PayoutAccount change, Instant now, boolean inForce) {
        if (change.endedAs() != null) {
            return ChangeState.valueOf(change.endedAs().name());
        }
        if (change.effectiveAt().isAfter(now)) {
            return ChangeState.WAITING;
        }
        return inForce ? ChangeState.IN_FORCE : ChangeState.PAST;
    }

    private Waiting waiting(PayoutAccount change) {
        return new Waiting(
                change.id(),
                change.masked(),
                name(people.staff(List.of(change.askedBy())), change.askedBy()),
                change.askedAt(),
                change.effectiveAt());
    }

    private static Set<UUID> people(Collection<PayoutAccount> changes) {
        return changes.stream()
                .flatMap(change -> Stream.of(change.askedBy(), change.endedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String name(Map<UUID, People.Name> names, UUID account) {
        return names.getOrDefault(account, People.Name.UNKNOWN).name();
    }
}
