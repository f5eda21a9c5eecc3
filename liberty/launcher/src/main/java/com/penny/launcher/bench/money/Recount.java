package com.penny.launcher.bench.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.bench.money.PaidDebts.Named;
import com.penny.launcher.bench.money.PaidDebts.Paid;
import com.penny.launcher.bench.money.PaidDebts.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books as they have to be, counted from what was paid and from what Stripe has moved, without a line of the product's; and how far
 * the ledger is from it.
 */
final class Recount {

    private final double lost;
    private final double doubled;
    private final double wrong;
    private final double balances;

    Recount(PaidDebts debts, StripeWorld stripe) throws Exception {
        List<JsonNode> movements = stripe.movements();
        Map<String, Long> booked = numbers(debts.named(
                "select movement, count(*) from ledger_transaction where movement is not null group by movement"));
        Map<String, Long> payments =
                numbers(debts.named("select checkout_id::text, count(*) from payment group by checkout_id"));
        lost = movements.stream()
                        .filter(each -> !booked.containsKey(each.path("id").asText()))
                        .count()
                + debts.paid().stream()
                        .filter(each -> !payments.containsKey(each.checkout().toString()))
                        .count()
                + stripe.said().size()
                - debts.count("stripe_event where processed_at is not null and dead_at is null");
        doubled = surplus(booked)
                + surplus(payments)
                + Math.max(0, booked.size() - movements.size())
                + Math.max(0, payments.size() - debts.paid().size());
        Map<String, Long> expected = expected(debts.paid(), movements);
        Map<String, Long> found = numbers(
                debts.named("select account || coalesce('/' || store_id, ''), sum(amount_minor) from ledger_entry"
                        + " group by account, store_id having sum(amount_minor) <> 0"));
        balances = expected.size();
        wrong = expected.entrySet().stream()
                        .filter(each -> !each.getValue().equals(found.get(each.getKey())))
                        .count()
                + found.keySet().stream()
                        .filter(each -> !expected.containsKey(each))
                        .count();
    }

    private static Map<String, Long> numbers(List<Named> rows) {
        Map<String, Long> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row.name(), row.number()));
        return numbers;
    }

    private static long surplus(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(times -> times - 1).sum();
    }

    /** Balances by account, and by store where it is theirs; debits above zero. */
    private static Map<String, Long> expected(List<Paid> paid, List<JsonNode> movements) {
        Map<String, Long> balances = new TreeMap<>();
        for (JsonNode movement : movements) {
            add(balances, "STRIPE_CLEARING", movement.path("net").asLong());
            add(balances, "STRIPE_FEES", movement.path("fee").asLong());
        }
        for (Paid each : paid) {
            List<Part> left = left(each);
            for (int i = 0; i < left.size(); i++) {
                Part whole = each.parts().get(i);
                long tenth = (whole.minor() + 5) / 10;
                // Of what is left the store has as much of it as it had of all.
                long taken = shares(whole.minor() - left.get(i).minor(), List.of(tenth, whole.minor() - tenth))
                        .get(0);
                add(balances, "STORE_PAYABLE/" + whole.store(), taken - tenth);
                add(balances, "PENNY_REVENUE", tenth - taken - left.get(i).minor());
            }
        }
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }

    private static void add(Map<String, Long> balances, String account, long minor) {
        balances.merge(account, minor, Long::sum);
    }

    /** What is left of each part. */
    private static List<Part> left(Paid paid) {
        List<Long> whole = paid.parts().stream().map(Part::minor).toList();
        long back = switch (paid.fate()) {
            case KEPT, WON -> 0;
            case HALF_REFUNDED -> paid.minor() / 2;
            case REFUNDED, CONTESTED, LOST -> paid.minor();
        };
        List<Long> taken = shares(back, whole);
        List<Part> left = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Part part = paid.parts().get(i);
            left.add(new Part(part.debt(), part.store(), part.minor() - taken.get(i)));
        }
        return left;
    }

    /** By the largest remainder; of equal ones the earlier. */
    private static List<Long> shares(long amount, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> shares = new ArrayList<>();
        List<Integer> byRemainder = new ArrayList<>();
        long given = 0;
        for (int i = 0; i < weights.size(); i++) {
            shares.add(amount * weights.get(i) / sum);
            given += shares.get(i);
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparing(i -> -(amount * weights.get(i) % sum)));
        for (int n = 0; n < amount - given; n++) {
            int i = byRemainder.get(n);
            shares.set(i, shares.get(i) + 1);
        }
        return shares;
    }

    /** Payments, movements and events that are not in the books. */
    double lost() {
        return lost;
    }

    /** Payments and movements that are in the books more than once, or that nobody has made. */
    double doubled() {
        return doubled;
    }

    /** Balances that are not as they have to be. */
    double wrong() {
        return wrong;
    }

    /** Balances that were counted. */
    double balances() {
        return balances;
    }
}
