package com.penny.payments.control.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.AccountNumber;
import com.penny.payments.PayoutAccounts.AccountType;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoutingNumbersTest {

    /** Of banks, as they print them. */
    private static final List<String> KNOWN =
            List.of("021000021", "011401533", "091000019", "122105155", "322271627", "121000358", "026009593");

    @Example
    void routingNumbersOfBanksAreTaken() {
        for (String routing : KNOWN) {
            AccountNumber number = RoutingNumbers.number(routing, "12-3456 789", AccountType.SAVINGS);

            assertThat(number).isEqualTo(new AccountNumber(null, null, routing, "123456789", AccountType.SAVINGS));
        }
    }

    @Property(tries = 20_000)
    void oneWrongDigitIsFound(
            @ForAll @IntRange(min = 1_000_000, max = 12_999_999) int bank,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int further) {
        String routing = complete(bank);
        int wrong = (routing.charAt(place) - '0' + further) % 10;

        assertThat(RoutingNumbers.checks(routing)).isTrue();
        assertThat(RoutingNumbers.checks(routing.substring(0, place) + wrong + routing.substring(place + 1)))
                .isFalse();
    }

    /** But for digits five apart, which no sum of this kind can tell. */
    @Property(tries = 20_000)
    void neighboursThatChangedPlacesAreFound(
            @ForAll @IntRange(min = 1_000_000, max = 12_999_999) int bank, @ForAll @IntRange(max = 7) int place) {
        String routing = complete(bank);
        char one = routing.charAt(place);
        char other = routing.charAt(place + 1);
        Assume.that(one != other && Math.abs(one - other) != 5);

        assertThat(RoutingNumbers.checks(routing.substring(0, place) + other + one + routing.substring(place + 2)))
                .isFalse();
    }

    @Property
    void onlyRangesOfBanksAreTaken(@ForAll @IntRange(max = 99) int first) {
        boolean bank = first >= 1 && first <= 12 || first >= 21 && first <= 32 || first >= 61 && first <= 72;
        String routing = complete(first * 1_000_000 + 123_456);

        assertThat(RoutingNumbers.ofABank(routing)).isEqualTo(bank);
        if (!bank) {
            assertThatThrownBy(() -> RoutingNumbers.number(routing, "12345678", AccountType.CHECKING))
                    .isInstanceOf(Problem.class);
        }
    }

    /** With its check digit. @param bank of eight digits at most */
    private static String complete(int bank) {
        String digits = String.format(Locale.ROOT, "%08d", bank);
        for (int check = 0; check < 10; check++) {
            if (RoutingNumbers.checks(digits + check)) {
                return digits + check;
            }
        }
        throw new AssertionError("no check digit for " + digits);
    }
}
