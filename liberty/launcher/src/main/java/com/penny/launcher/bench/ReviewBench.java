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

/**
 * How long a reviewer waits for the next item, and how that grows with what has been: the first page of the queue, and the claim of
 * its oldest, as the console asks for them. The reference is the smaller history. And how soon the last of many screens has lost sight
 * of somebody whom Penny Ops suspends.
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

    private final Checkout checkout;
    private final Console console;

    public ReviewBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    private record Times(Quantiles page, Quantiles claim) {}

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String summary() {
        return "a reviewer's next item, with 10,000 alerts behind it and with 1,000,000; a suspension on " + SCREENS
                + " screens";
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
                times(reviewer, WARM_UP);
                Times few = times(reviewer, REQUESTS);
                console.passing("filling " + MANY_STORES + " stores");
                database.growReviewed(MANY_STORES, 0);
                times(reviewer, REQUESTS);
                Times many = times(reviewer, REQUESTS);
                Quantiles suspended = suspended(copy, database);
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

    private Times times(StoreSession reviewer, int requests) throws Exception {
        List<Double> pages = new ArrayList<>();
        List<Double> claims = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long asking = System.nanoTime();
            JsonNode page = reviewer.get(QUEUE);
            pages.add(millisSince(asking));
            String claim = QUEUE + "/" + page.at("/items/0/id").asText() + "/claim";
            long claiming = System.nanoTime();
            reviewer.act("POST", claim);
            claims.add(millisSince(claiming));
            reviewer.act("DELETE", claim);
            console.passing(String.format("request %d of %d: %.1f ms", i + 1, requests, pages.get(i)));
        }
        return new Times(new Quantiles(pages), new Quantiles(claims));
    }

    /** From Ops suspending somebody to the last of many screens of a store that knew them. */
    private static Quantiles suspended(SeparateCopy copy, ManyStores database) throws Exception {
        StoreSession staff = StoreSession.signIn(copy.address(), copy.demo().account("store_staff"));
        StoreSession ops = StoreSession.signIn(copy.address(), copy.demo().account("penny_admin"));
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
