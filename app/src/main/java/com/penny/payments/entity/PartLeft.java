package com.penny.payments.entity;

import com.penny.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** What a part of a payment still brings: how much of it has not gone back. */
public record PartLeft(DebtPayment part, Share left) {

    /**
     * Takes an amount from several parts, from each in proportion to what is left of it, and of each alike from the store and Penny.
     *
     * @param amount no more than is left of all
     * @return what is taken from each that gives some
     */
    public static List<PartLeft> take(Money amount, List<PartLeft> parts) {
        List<Money> amounts =
                amount.allocate(parts.stream().map(each -> each.left().amount()).toList());
        List<PartLeft> taken = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (amounts.get(i).minor() > 0) {
                PartLeft each = parts.get(i);
                taken.add(new PartLeft(each.part(), each.left().part(amounts.get(i))));
            }
        }
        return taken;
    }

    public static Money sum(List<PartLeft> parts, String currency) {
        return parts.stream().map(each -> each.left().amount()).reduce(Money.zero(currency), Money::plus);
    }

    public boolean gone() {
        return left.amount().minor() == 0;
    }
}
