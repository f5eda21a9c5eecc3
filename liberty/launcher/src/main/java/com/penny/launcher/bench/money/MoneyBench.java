package com.penny.launcher.bench.money;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.bench.Bench;
import com.penny.launcher.bench.Figure;
import com.penny.launcher.bench.money.Deliveries.Delivered;
import com.penny.launcher.product.SeparateCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of Stripe's about thousands of payments, each delivered one to three times, all in random order: once to a server that is left
 * alone, once to one that is killed again and again. Afterwards the ledger is counted anew from what Stripe has.
 */
public final class MoneyBench implements Bench {

    private static final int EVENTS = 20_000;
    private static final int KILLS = 20;
    private static final double AIM_PER_SECOND = 500;

    /** Names the random order, so that a run can be had again. */
    private static final long SEED = 42;

    private final Checkout checkout;
    private final Console console;

    public MoneyBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "money";
    }

    @Override
    public String summary() {
        return EVENTS + " events of Stripe's in random order, 1-3 times each, left alone and with " + KILLS
                + " kills: rate, lost, doubled";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>(measure("alone", 0));
        figures.addAll(measure("killed", KILLS));
        return figures;
    }

    private List<Figure> measure(String how, int kills) throws Exception {
        Path data = SeparateCopy.newData();
        Path log = checkout.logs().resolve("bench-money-" + how + ".log");
        Path stripe = SeparateCopy.newData();
        try (StripeWorld world = StripeWorld.start(stripe);
                SeparateCopy copy = SeparateCopy.start(checkout, data, log, world.settings(), "--no-camera")) {
            copy.awaitReady();
            try (PaidDebts debts = new PaidDebts(copy.data(), world)) {
                debts.pay(EVENTS, done -> console.passing(how + ": payment " + done));
                Deliveries deliveries = new Deliveries(copy, world, SEED);
                Delivered delivered = deliveries.run(kills, debts, done -> console.passing(how + ": event " + done));
                Recount recount = new Recount(debts, world);
                return List.of(
                        Figure.plain("money." + how + ".events", delivered.events(), "events"),
                        Figure.plain("money." + how + ".deliveries", delivered.deliveries(), "posts"),
                        Figure.plain("money." + how + ".kills", delivered.kills(), "kills"),
                        Figure.atLeast(
                                "money." + how + ".rate",
                                delivered.events() / delivered.upSeconds(),
                                "events/s",
                                AIM_PER_SECOND),
                        Figure.plain("money." + how + ".total", delivered.seconds(), "s"),
                        Figure.below("money." + how + ".lost", recount.lost(), "bookings", 1),
                        Figure.below("money." + how + ".doubled", recount.doubled(), "bookings", 1),
                        Figure.below("money." + how + ".wrong", recount.wrong(), "balances", 1)
                                .against(recount.balances()));
            }
        } finally {
            SeparateCopy.remove(data);
            SeparateCopy.remove(stripe);
        }
    }
}
