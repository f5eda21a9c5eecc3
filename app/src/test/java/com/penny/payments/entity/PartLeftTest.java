package com.penny.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.penny.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** However a payment goes back, bit by bit, what stores and Penny give back is what they had, and never more. */
class PartLeftTest {

    private static final long DEAREST = 100_000_000;

    /** One of the payment's parts: what was paid, and the store's share of it. */
    private static PartLeft part(long minor, int basisPoints) {
        Money amount = eur(minor);
        Money commission = amount.share(basisPoints);
        return new PartLeft(null, new Share(commission, amount.minus(commission)));
    }

    @Property(tries = 20_000)
    void whatGoesBackInManyBitsIsAllOfItToTheLastCentAndNoShareIsEverBelowZero(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = DEAREST) Long> amounts,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 99) Integer> hundredths) {
        List<PartLeft> left =
                amounts.stream().map(minor -> part(minor, basisPoints)).toList();
        Money whole = PartLeft.sum(left, "EUR");
        Money back = eur(0);
        for (int some : hundredths) {
            Money bit = eur(PartLeft.sum(left, "EUR").minor() * some / 100);
            if (bit.minor() == 0) {
                continue;
            }
            left = without(left, bit);
            back = back.plus(bit);
            assertThat(PartLeft.sum(left, "EUR").plus(back)).isEqualTo(whole);
        }
        Money rest = PartLeft.sum(left, "EUR");
        if (rest.minor() > 0) {
            left = without(left, rest);
        }
        assertThat(left).allMatch(PartLeft::gone);
        assertThat(left).allMatch(each -> each.left().commission().minor() == 0);
    }

    /** As the ledger has it afterwards. Parts have no row here: they are told apart by their place. */
    private static List<PartLeft> without(List<PartLeft> parts, Money amount) {
        List<Money> each =
                amount.allocate(parts.stream().map(part -> part.left().amount()).toList());
        List<PartLeft> taken = PartLeft.take(amount, parts);
        assertThat(PartLeft.sum(taken, "EUR")).isEqualTo(amount);
        List<PartLeft> left = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            Share had = parts.get(i).left();
            Share gives = each.get(i).minor() == 0
                    ? new Share(eur(0), eur(0))
                    : taken.get(next++).left();
            Share has = new Share(
                    had.commission().minus(gives.commission()), had.penny().minus(gives.penny()));
            assertThat(gives.amount()).isEqualTo(each.get(i));
            assertThat(has.commission().minor()).isNotNegative();
            assertThat(has.penny().minor()).isNotNegative();
            left.add(new PartLeft(null, has));
        }
        return left;
    }

    @Example
    void aThirdOfTwoStoresPaymentComesFromBothAlike() {
        List<PartLeft> parts = List.of(part(2000, 1000), part(1000, 1000));

        List<PartLeft> taken = PartLeft.take(eur(1000), parts);

        assertThat(taken)
                .extracting(
                        each -> each.left().amount().minor(),
                        each -> each.left().commission().minor())
                .containsExactly(tuple(667L, 67L), tuple(333L, 33L));
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }
}
