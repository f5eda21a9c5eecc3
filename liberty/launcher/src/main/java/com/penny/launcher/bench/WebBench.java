package com.penny.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.build.LoggedCommand;
import com.penny.launcher.product.SeparateCopy;
import com.penny.launcher.testing.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a phone in a shop gets of the screens: their weight, Monitor's first paint on a slow line, and how soon it answers. */
public final class WebBench implements Bench {

    private static final int CARDS = 200;
    private static final double SCRIPT_KILOBYTES = 130;
    private static final double COLD_MS = 2_500;
    private static final double WARM_MS = 1_000;
    private static final double INTERACTION_MS = 200;

    /** Older than the one of the clip, which stays the card; each with what a row shows but for its picture. */
    private static final String MORE_ALERTS = """
            insert into alert (id, store_id, camera_id, camera_name, clip_id, occurred_at, raised_at, score, threshold, parts,
              signals, sentence, people, duration_ms, width, height, fps, clip_sha256, clip_size_bytes, status)
            select gen_random_uuid(), a.store_id, a.camera_id, a.camera_name, gen_random_uuid(), t.at, t.at, a.score, a.threshold,
              a.parts, a.signals, a.sentence, a.people, a.duration_ms, a.width, a.height, a.fps, a.clip_sha256,
              a.clip_size_bytes, 'NEW'
            from alert a cross join generate_series(1, ?) n cross join lateral (select a.raised_at - n * interval '3 minutes' as at) t
            where a.id = ?""";

    private final Checkout checkout;
    private final Console console;

    public WebBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public String summary() {
        return "the screens in Chromium as a slow phone has them, with " + CARDS + " cards on Monitor";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        try (SeparateCopy copy =
                SeparateCopy.start(checkout, data, checkout.logs().resolve("bench-web.log"), "--no-camera")) {
            copy.awaitReady();
            StoreSession staff = StoreSession.signIn(copy.address(), copy.demo().account("store_staff"));
            fill(copy, RaisedAlert.await(checkout, copy, staff).id());
            return figures(measured(copy));
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private static void fill(SeparateCopy copy, UUID alert) throws IOException, SQLException {
        try (ManyStores database = new ManyStores(copy.data());
                Connection administrator = database.asAdministrator();
                PreparedStatement insert = administrator.prepareStatement(MORE_ALERTS)) {
            insert.setInt(1, CARDS);
            insert.setObject(2, alert);
            insert.executeUpdate();
        }
    }

    private JsonNode measured(SeparateCopy copy) throws IOException, InterruptedException {
        Path chromium = Chromium.require(checkout, console);
        Path result = copy.data().resolve("bench-web.json");
        new LoggedCommand("Measuring the screens", checkout.logs().resolve("bench-web-browser.log"), console)
                .run(
                        List.of(
                                "env",
                                "PENNY_URL=" + copy.address(),
                                "PENNY_DEMO_FILE=" + copy.demoFile(),
                                "PENNY_CHROMIUM=" + chromium,
                                "node",
                                "bench/web.mjs",
                                result.toString()),
                        checkout.frontend());
        JsonNode measured = new ObjectMapper().readTree(result.toFile());
        if (measured.path("cards").asInt() < CARDS) {
            throw new Failure("Monitor showed " + measured.path("cards") + " cards instead of " + CARDS);
        }
        return measured;
    }

    private static List<Figure> figures(JsonNode measured) {
        return List.of(
                Figure.below(
                        "web.store.javascript", measured.at("/javascript/store").asDouble(), "kB", SCRIPT_KILOBYTES),
                Figure.plain(
                        "web.ops.javascript", measured.at("/javascript/ops").asDouble(), "kB"),
                Figure.plain(
                        "web.portal.javascript",
                        measured.at("/javascript/portal").asDouble(),
                        "kB"),
                Figure.below("web.paint.cold", measured.path("paintCold").asDouble(), "ms", COLD_MS),
                Figure.below("web.paint.warm", measured.path("paintWarm").asDouble(), "ms", WARM_MS),
                Figure.below("web.interaction", measured.path("interaction").asDouble(), "ms", INTERACTION_MS));
    }
}
