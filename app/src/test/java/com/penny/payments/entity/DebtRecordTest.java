package com.penny.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.Debts.Item;
import com.penny.payments.Debts.NewDebt;
import com.penny.payments.Debts.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DebtRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final DebtRecord debt = debt(
            List.of(new Item("Whisky", 2, new Money(2490, "EUR")), new Item("Chocolate", 3, new Money(129, "EUR"))));

    @Test
    void aDebtIsTheSumOfWhatWasTaken() {
        assertThat(debt.amount()).isEqualTo(new Money(2 * 2490 + 3 * 129, "EUR"));
        assertThat(debt.debt().state()).isEqualTo(State.OPEN);
        assertThat(debt.settled()).isFalse();
    }

    @Test
    void aDebtForNothingOrInTwoCurrenciesIsNoDebt() {
        assertThatThrownBy(() -> debt(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        debt(List.of(new Item("A", 1, new Money(1, "EUR")), new Item("B", 1, new Money(1, "USD")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void paymentSettlesAnOpenDebt() {
        debt.settle(NOW);

        assertThat(debt.debt().state()).isEqualTo(State.PAID);
        assertThat(debt.debt().settledAt()).isEqualTo(NOW);
    }

    @Test
    void paymentDoesNotEndADispute() {
        debt.dispute(NOW);
        debt.settle(NOW.plusSeconds(1));

        assertThat(debt.debt().state()).isEqualTo(State.DISPUTED);
        assertThat(debt.settled()).isTrue();
    }

    @Test
    void whatWasPaidCanStillBeDisputedButOnlyOnce() {
        debt.settle(NOW);
        debt.dispute(NOW);

        assertThat(debt.debt().state()).isEqualTo(State.DISPUTED);
        assertThatThrownBy(() -> debt.dispute(NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("already-disputed"));
    }

    @Test
    void noMoreIsAskedForThanTheLawLets() {
        List<Item> whisky = List.of(new Item("Whisky", 20, new Money(2490, "EUR")));

        assertThat(debt(whisky, new Money(40_000, "EUR")).amount()).isEqualTo(new Money(40_000, "EUR"));
        assertThat(debt(whisky, new Money(60_000, "EUR")).amount()).isEqualTo(new Money(49_800, "EUR"));
    }

    @Test
    void nothingIsAskedForWhereNobodyKnowsTheLawOrItSpeaksOfOtherMoney() {
        List<Item> whisky = List.of(new Item("Whisky", 1, new Money(2490, "EUR")));
        for (Money most : Arrays.asList(null, new Money(40_000, "GBP"))) {
            DebtRecord unasked = debt(whisky, most);
            assertThat(unasked.debt().payable()).isFalse();
            assertThat(unasked.amount()).isEqualTo(new Money(2490, "EUR"));
        }
    }

    private static DebtRecord debt(List<Item> items) {
        return debt(items, new Money(100_000, "EUR"));
    }

    private static DebtRecord debt(List<Item> items, Money most) {
        return new DebtRecord(
                UUID.randomUUID(),
                new NewDebt(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "P-7K2M4", items, most, 1000),
                NOW);
    }
}
