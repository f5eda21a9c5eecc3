package com.penny.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.product.SeparateCopy;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long a reviewer waits for the next item, and how that grows with what has been: the first page of the queue, the claim of
 * its oldest, and all that is told of it, as the console asks for them. The reference is the smaller history. The same for the page
 * of metrics, as all of its requests one after the other. And how soon the last of many screens has lost sight of somebody whom
 * Penny Ops suspends.
 */
public final class ReviewBench implements Bench {

    /** With a hundred alerts each: 10,000 and 1,000,000, and a tenth of that in reviews. */
    private static final int FEW_STORES = 100;

    private static final int MANY_STORES = 10_000;
    private static final int WAITING = 200;
    private static final int REQUESTS = 1_000;

    /** Until the server's code is compiled. */
    private static final int WARM_UP = 3_000;

    private static final int SCREENS = 1_000;

    /** As many to warm up, and as many again. */
    private static final int PEOPLE = 40;

    private static final double MOST_SUSPENSION = 5_000;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_GROWTH = 1.3;
    private static final String QUEUE = "/api/reviews";

    /** What the page of metrics asks for. */
    private static final List<String> METRICS = List.of(
            "overview",
            "days?group=VOLUME",
            "days?group=QUALITY",
            "days?group=MONEY",
            "histogram?kpi=raise",
            "funnel",
            "storage",
            "breakdown?dimension=STORE",
            "alerts?kpi=overturn",
            "alerts?kpi=false_positive");

    private static final int METRICS_PAGES = 300;

    private final Checkout checkout;
    private final Console console;

    public ReviewBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    private record Times(Quantiles page, Quantiles claim, Quantiles item) {}

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String summary() {
        return "a reviewer's next item, and the page of metrics, with 10,000 alerts behind them and with 1,000,000; a suspension on "
                + SCREENS + " screens";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        try (SeparateCopy copy =
                SeparateCopy.start(checkout, data, checkout.logs().resolve("bench-review.log"), "--no-camera")) {
            copy.awaitReady();
            StoreSession reviewer =
                    StoreSession.signIn(copy.address(), copy.demo().account("penny_reviewer"));
            try (ManyStores database = new ManyStores(data)) {
                console.passing("filling " + FEW_STORES + " stores");
                database.growReviewed(FEW_STORES, WAITING);
                database.oldest(confirmed(copy));
                database.countFigures();
                StoreSession ops =
                        StoreSession.signIn(copy.address(), copy.demo().account("penny_admin"));
                times(reviewer, WARM_UP);
                metrics(ops);
                Quantiles fewMetrics = metrics(ops);
                Times few = times(reviewer, REQUESTS);
                console.passing("filling " + MANY_STORES + " stores");
                database.growReviewed(MANY_STORES, 0);
                console.passing("counting their figures");
                double counting = database.countFigures();
                metrics(ops);
                Quantiles manyMetrics = metrics(ops);
                times(reviewer, REQUESTS);
                Times many = times(reviewer, REQUESTS);
                Quantiles suspended = suspended(copy, database, ops);
                return List.of(
                        Figure.plain("review.alerts", database.count("alert"), ""),
                        Figure.plain("review.reviews", database.count("review"), ""),
                        Figure.plain("review.queue.p50", many.page().median(), "ms")
                                .against(few.page().median()),
                        Figure.below("review.queue.p99", many.page().at(0.99), "ms", MOST_MILLIS)
                                .against(few.page().at(0.99)),
                        Figure.plain("review.claim.p50", many.claim().median(), "ms")
                                .against(few.claim().median()),
                        Figure.below("review.claim.p99", many.claim().at(0.99), "ms", MOST_MILLIS)
                                .against(few.claim().at(0.99)),
                        Figure.plain("review.item.p50", many.item().median(), "ms")
                                .against(few.item().median()),
                        Figure.below("review.item.p99", many.item().at(0.99), "ms", MOST_MILLIS)
                                .against(few.item().at(0.99)),
                        Figure.plain("review.counting (their figures, from nothing)", counting, "s"),
                        Figure.plain("review.metrics.p50", manyMetrics.median(), "ms")
                                .against(fewMetrics.median()),
                        Figure.plain("review.metrics.p99", manyMetrics.at(0.99), "ms")
                                .against(fewMetrics.at(0.99)),
                        Figure.below(
                                "review.metrics.growth (median)",
                                manyMetrics.median() / fewMetrics.median(),
                                "x",
                                MOST_GROWTH),
                        Figure.plain("review.suspension.last.p50", suspended.median(), "ms"),
                        Figure.below("review.suspension.last.p99", suspended.at(0.99), "ms", MOST_SUSPENSION),
                        Figure.below(
                                "review.growth (queue, median)",
                                many.page().median() / few.page().median(),
                                "x",
                                MOST_GROWTH));
            }
        } finally {
            SeparateCopy.remove(data);
        }
    }

    /** A real one: only that has evidence, which the item's page tells of. */
    private RaisedAlert confirmed(SeparateCopy copy) throws Exception {
        StoreSession staff = StoreSession.signIn(copy.address(), copy.demo().account("store_staff"));
        RaisedAlert alert = RaisedAlert.await(checkout, copy, staff);
        Map<String, ?> price = Map.of("minor", 1_990, "currency", "EUR");
        staff.post(
                "/api/stores/" + staff.storeId() + "/alerts/" + alert.id() + "/confirmation",
                Map.of("items", List.of(Map.of("name", "Razor blades", "quantity", 1, "unitPrice", price))));
        return alert;
    }

    private Times times(StoreSession reviewer, int requests) throws Exception {
        List<Double> pages = new ArrayList<>();
        List<Double> claims = new ArrayList<>();
        List<Double> items = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long asking = System.nanoTime();
            JsonNode page = reviewer.get(QUEUE);
            pages.add(millisSince(asking));
            String claim = QUEUE + "/" + page.at("/items/0/id").asText() + "/claim";
            long claiming = System.nanoTime();
            reviewer.act("POST", claim);
            claims.add(millisSince(claiming));
            long opening = System.nanoTime();
            reviewer.get(QUEUE + "/" + page.at("/items/0/id").asText());
            items.add(millisSince(opening));
            reviewer.act("DELETE", claim);
            console.passing(String.format("request %d of %d: %.1f ms", i + 1, requests, pages.get(i)));
        }
        return new Times(new Quantiles(pages), new Quantiles(claims), new Quantiles(items));
    }

    /** The whole page of metrics, as many times. */
    private Quantiles metrics(StoreSession ops) throws Exception {
        List<Double> pages = new ArrayList<>();
        for (int i = 0; i < METRICS_PAGES; i++) {
            long asking = System.nanoTime();
            for (String question : METRICS) {
                ops.get("/api/metrics/" + question);
            }
            pages.add(millisSince(asking));
            console.passing(String.format("metrics %d of %d: %.1f ms", i + 1, METRICS_PAGES, pages.get(i)));
        }
        return new Quantiles(pages);
    }

    /** From Ops suspending somebody to the last of many screens of a store that knew them. */
    private static Quantiles suspended(SeparateCopy copy, ManyStores database, StoreSession ops) throws Exception {
        StoreSession staff = StoreSession.signIn(copy.address(), copy.demo().account("store_staff"));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (Connection administrator = database.asAdministrator();
                OpenScreens screens = new OpenScreens(client, staff.liveRequest(), SCREENS)) {
            Suspensions suspensions = new Suspensions(administrator, ops, staff.storeId());
            suspensions.last(screens, PEOPLE);
            return new Quantiles(suspensions.last(screens, PEOPLE));
        }
    }

    private static double millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }
}
