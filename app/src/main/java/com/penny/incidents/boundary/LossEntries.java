package com.penny.incidents.boundary;

import com.penny.incidents.Incidents.Loss;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.stores.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was taken, as staff enter it: the same limits wherever they do. */
@ApplicationScoped
public class LossEntries {

    private static final long MOST_MINOR = 10_000_000;

    /** @param minor the price of one, in minor units */
    public record Price(
            @Min(value = 1, message = "Give a price above zero.") @Max(value = MOST_MINOR, message = "Give at most 100,000.00; split larger losses.") long minor,

            @NotBlank(message = "Name the currency, such as EUR.") String currency) {}

    public record LossEntry(
            @NotBlank(message = "Say what was taken.") @Size(max = 120, message = "Use at most 120 characters.") String name,

            @Min(value = 1, message = "Give a quantity of at least 1.") @Max(value = 999, message = "Give a quantity of at most 999.") int quantity,

            @NotNull(message = "Give the price of one.") @Valid Price unitPrice) {}

    @Inject
    Stores stores;

    /** @throws Problem 400 for another currency than the store's, or too much in sum */
    List<Loss> losses(UUID storeId, List<LossEntry> entries) {
        String currency = stores.store(storeId).currency();
        List<Loss> losses = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < entries.size(); i++) {
            LossEntry entry = entries.get(i);
            if (!currency.equals(entry.unitPrice().currency())) {
                throw Problem.invalid("/items/" + i + "/unitPrice/currency", "This store counts in " + currency + ".");
            }
            losses.add(new Loss(
                    entry.name().strip(),
                    entry.quantity(),
                    new Money(entry.unitPrice().minor(), currency)));
            total += entry.unitPrice().minor() * entry.quantity();
        }
        if (total > MOST_MINOR) {
            throw Problem.invalid("/items", "The whole loss may be at most " + new Money(MOST_MINOR, currency) + ".");
        }
        return losses;
    }
}
