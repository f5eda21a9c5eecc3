package com.penny.launcher.bench;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.product.SeparateCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What row-level security costs: Monitor's queue as a query and as a whole request, with it and without it, in turns, at a
 * growing number of stores. The reference of the query is the table's administrator, whom no policy binds; of the request, the
 * same server while the policies are switched off.
 */
public final class TenancyBench implements Bench {

    private static final List<Integer> STORES = List.of(100, 1_000, 10_000);
    private static final int QUERIES = 1_000;
    private static final int ROUNDS = 20;
    private static final int REQUESTS_PER_ROUND = 40;

    /** Requests until the server's code is compiled. */
    private static final int WARM_UP = 10_000;

    /** The first requests after a switch plan anew. */
    private static final int SETTLING = 10;

    private static final double MOST = 1.05;

    private final Checkout checkout;
    private final Console console;

    public TenancyBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public String summary() {
        return "the alert queue with and without row-level security, at " + STORES + " stores";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        try (SeparateCopy copy =
                SeparateCopy.start(checkout, data, checkout.logs().resolve("bench-tenancy.log"), "--no-camera")) {
            copy.awaitReady();
            List<Figure> figures = new ArrayList<>();
            List<Double> requests = new ArrayList<>();
            try (ManyStores database = new ManyStores(data)) {
                StoreSession staff =
                        StoreSession.signIn(copy.address(), copy.demo().account("store_staff"));
                for (int stores : STORES) {
                    console.passing("filling " + stores + " stores");
                    database.grow(stores);
                    figures.addAll(queries(database, staff.storeId(), stores));
                    Quantiles[] request = requests(database, staff);
                    figures.add(compared("tenancy.request." + stores, request[0].median(), request[1].median()));
                    requests.add(request[0].median());
                    console.passing(String.format("%d stores: request %.2f ms", stores, request[0].median()));
                }
            }
            figures.add(Figure.plain(
                    "tenancy.growth (request, most to fewest stores)",
                    requests.get(requests.size() - 1) / requests.get(0),
                    "x"));
            return figures;
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private static List<Figure> queries(ManyStores database, String store, int stores) throws Exception {
        List<Double> query = new ArrayList<>();
        List<Double> queryFree = new ArrayList<>();
        List<Double> transaction = new ArrayList<>();
        List<Double> transactionFree = new ArrayList<>();
        try (QueueQuery bound = new QueueQuery(database.asServer(), store, true);
                QueueQuery free = new QueueQuery(database.asAdministrator(), store, false)) {
            for (int i = 0; i < QUERIES + SETTLING; i++) {
                QueueQuery.Time with = bound.run();
                QueueQuery.Time without = free.run();
                if (i >= SETTLING) {
                    query.add(with.query());
                    queryFree.add(without.query());
                    transaction.add(with.transaction());
                    transactionFree.add(without.transaction());
                }
            }
        }
        return List.of(
                Figure.plain("tenancy.query." + stores, new Quantiles(query).median(), "ms")
                        .against(new Quantiles(queryFree).median()),
                Figure.plain("tenancy.transaction." + stores, new Quantiles(transaction).median(), "ms")
                        .against(new Quantiles(transactionFree).median()));
    }

    /** Times of requests with row-level security, and without. */
    private static Quantiles[] requests(ManyStores database, StoreSession staff) throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Off, on, on, off: a machine that gets warmer, or a busy moment, falls on both.
            boolean on = round % 4 == 1 || round % 4 == 2;
            database.rowSecurity(on);
            for (int i = 0; i < REQUESTS_PER_ROUND + SETTLING; i++) {
                long began = System.nanoTime();
                staff.alerts();
                double millis = (System.nanoTime() - began) / 1e6;
                if (i >= SETTLING) {
                    (on ? with : without).add(millis);
                }
            }
        }
        return new Quantiles[] {new Quantiles(with), new Quantiles(without)};
    }

    private static Figure compared(String name, double value, double reference) {
        return Figure.below(name, value, "ms", reference * MOST).against(reference);
    }
}
