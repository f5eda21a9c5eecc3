package com.penny.payments.boundary;

import com.penny.kernel.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount that somebody types in.
 *
 * @param minor in the minor unit of the currency
 */
@Schema(name = "AmountGiven")
public record AmountGiven(
        @Min(value = 1, message = "Give an amount above zero.") @Max(value = MOST_MINOR, message = "Give at most 1,000,000.00.") long minor,

        @NotNull(message = "Say in which currency.") @Pattern(regexp = "[A-Z]{3}", message = "Give a currency by its three letters, such as EUR.") String currency) {

    private static final long MOST_MINOR = 100_000_000;

    Money money() {
        return new Money(minor, currency);
    }
}
