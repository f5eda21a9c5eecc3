package com.penny.launcher.bench;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.product.SeparateCopy;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How soon what was committed stands on many open screens, and what an open screen costs the server. The reference is few. */
public final class LiveBench implements Bench {

    private static final int SCREENS = 1_000;
    private static final int FEW = 10;
    private static final int EVENTS = 60;

    /** Until the server's code is compiled. */
    private static final int WARM_UP = 200;

    private static final String EVENT = "insert into live_event (audience, store_id, topic, subject_id, kind)"
            + " values ('STORE', ?, 'alert', ?, 'CHANGED')";

    private final Checkout checkout;
    private final Console console;

    public LiveBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /** @param all of every event and screen, in milliseconds; @param last of the screen that came last, by event */
    private record Times(Quantiles all, Quantiles last) {}

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String summary() {
        return SCREENS + " open screens: from commit to screen, and memory a screen";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        try (SeparateCopy copy =
                SeparateCopy.start(checkout, data, checkout.logs().resolve("bench-live.log"), "--no-camera")) {
            copy.awaitReady();
            return measure(copy);
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private List<Figure> measure(SeparateCopy copy) throws Exception {
        StoreSession staff = StoreSession.signIn(copy.address(), copy.demo().account("store_staff"));
        UUID store = UUID.fromString(staff.storeId());
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        LiveHeap heap = new LiveHeap(copy.part("server"));
        try (ManyStores database = new ManyStores(copy.data());
                Connection commits = database.asAdministrator()) {
            commits.setAutoCommit(false);
            Times few;
            double before;
            try (OpenScreens screens = new OpenScreens(client, staff.liveRequest(), FEW)) {
                times(commits, store, screens, WARM_UP);
                few = times(commits, store, screens, EVENTS);
                before = heap.kilobytes();
            }
            try (OpenScreens screens = new OpenScreens(client, staff.liveRequest(), SCREENS)) {
                times(commits, store, screens, EVENTS);
                Times many = times(commits, store, screens, EVENTS);
                double perScreen = (heap.kilobytes() - before) / (SCREENS - FEW);
                return List.of(
                        Figure.plain("live.p50", many.all().median(), "ms")
                                .against(few.all().median()),
                        Figure.plain("live.p99", many.all().at(0.99), "ms")
                                .against(few.all().at(0.99)),
                        Figure.plain("live.last.p99", many.last().at(0.99), "ms")
                                .against(few.last().at(0.99)),
                        Figure.plain("live.memory (a screen)", perScreen, "kB"));
            }
        }
    }

    private Times times(Connection commits, UUID store, OpenScreens screens, int events)
            throws SQLException, InterruptedException {
        List<Double> all = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            UUID subject = UUID.randomUUID();
            screens.expect(subject);
            long committing = commit(commits, store, subject);
            List<Double> milliseconds = screens.shown(subject).stream()
                    .map(shown -> (shown - committing) / 1e6)
                    .toList();
            all.addAll(milliseconds);
            last.add(milliseconds.get(milliseconds.size() - 1));
            console.passing(String.format("event %d of %d: %.1f ms", i + 1, events, last.get(i)));
        }
        return new Times(new Quantiles(all), new Quantiles(last));
    }

    /** When the commit was asked for. */
    private static long commit(Connection commits, UUID store, UUID subject) throws SQLException {
        try (PreparedStatement insert = commits.prepareStatement(EVENT)) {
            insert.setObject(1, store);
            insert.setObject(2, subject);
            insert.executeUpdate();
        }
        long committing = System.nanoTime();
        commits.commit();
        return committing;
    }
}
