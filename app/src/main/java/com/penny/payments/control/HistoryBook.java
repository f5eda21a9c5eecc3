package com.penny.payments.control;

import com.penny.kernel.Money;
import com.penny.payments.PaymentHistory;
import com.penny.payments.entity.ChargebackBook;
import com.penny.payments.entity.ChargebackBook.Told;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.payments.entity.Refunds.GoingBack;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@ApplicationScoped
public class HistoryBook implements PaymentHistory {

    private static final Set<Kind> GAVE = EnumSet.of(Kind.GIVEN_BACK, Kind.TAKEN_BACK);

    @Inject
    PaymentBook book;

    @Inject
    Refunds refunds;

    @Inject
    ChargebackBook chargebacks;

    @Inject
    Transactions transactions;

    @Override
    public History all() {
        List<Movement> movements = book.ofAccount(transactions.current().accountId()).stream()
                .flatMap(this::movements)
                .sorted(Comparator.comparing(Movement::at)
                        .thenComparing(Movement::kind)
                        .reversed())
                .toList();
        return new History(movements, totals(movements));
    }

    private Stream<Movement> movements(Payment payment) {
        String number = payment.receiptNumber();
        return Stream.of(
                        Stream.of(new Movement(payment.paidAt(), Kind.PAID, payment.amount(), number)),
                        refunds.goingBack(payment.id()).stream().flatMap(back -> movement(back, number).stream()),
                        chargebacks.told(payment.id()).stream().flatMap(told -> movements(told, number)))
                .flatMap(each -> each)
                // Stripe tells the second in which something was: nothing comes of a payment before there is one.
                .map(each -> each.at().isBefore(payment.paidAt())
                        ? new Movement(payment.paidAt(), each.kind(), each.amount(), number)
                        : each);
    }

    /** What failed and was made good since is told by what made it good. */
    private static Optional<Movement> movement(GoingBack back, String number) {
        if (back.arrived()) {
            return Optional.of(new Movement(back.sentAt(), Kind.GIVEN_BACK, back.amount(), number));
        }
        if (back.owed()) {
            return Optional.of(new Movement(back.failedAt(), Kind.OWED, back.amount(), number));
        }
        return back.state() == Refund.State.REQUESTED
                ? Optional.of(new Movement(back.requestedAt(), Kind.ON_ITS_WAY, back.amount(), number))
                : Optional.empty();
    }

    private static Stream<Movement> movements(Told told, String number) {
        return Stream.of(
                        new Movement(told.openedAt(), Kind.TAKEN_BACK, told.taken(), number),
                        new Movement(
                                told.closedAt() == null ? told.openedAt() : told.closedAt(),
                                Kind.GIVEN_AGAIN,
                                told.given(),
                                number))
                .filter(movement -> movement.amount().minor() > 0);
    }

    private static List<Total> totals(List<Movement> movements) {
        return movements.stream()
                .map(movement -> movement.amount().currency())
                .distinct()
                .map(currency -> new Total(
                        sum(movements, EnumSet.of(Kind.PAID), currency),
                        sum(movements, GAVE, currency).minus(sum(movements, EnumSet.of(Kind.GIVEN_AGAIN), currency))))
                .toList();
    }

    private static Money sum(List<Movement> movements, Set<Kind> kinds, String currency) {
        return movements.stream()
                .filter(movement -> kinds.contains(movement.kind()))
                .map(Movement::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
