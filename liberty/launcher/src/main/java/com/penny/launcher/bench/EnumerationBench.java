package com.penny.launcher.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.product.SeparateCopy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether the time of an answer tells if an address has an account: the same request for addresses that have one and that have
 * none, in turns. The reference of a known address is an unknown one.
 */
public final class EnumerationBench implements Bench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAIRS = 150;
    private static final int WARM_UP = 30;

    /** Of a guess by the time alone; tossing a coin is right in half of all cases. */
    private static final double MOST_RIGHT = 0.6;

    private final Checkout checkout;
    private final Console console;
    private final HttpClient client = HttpClient.newHttpClient();

    public EnumerationBench(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    @Override
    public String name() {
        return "enumeration";
    }

    @Override
    public String summary() {
        return "whether the time of an answer tells that an address has an account, " + PAIRS + " pairs each";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = SeparateCopy.newData();
        try (SeparateCopy copy =
                SeparateCopy.start(checkout, data, checkout.logs().resolve("bench-enumeration.log"), "--no-camera")) {
            copy.awaitReady();
            String known = copy.demo().account("store_staff").email();
            List<Figure> figures = new ArrayList<>();
            try (ManyStores database = new ManyStores(data);
                    Connection administrator = database.asAdministrator()) {
                figures.addAll(
                        measured("sign-in", administrator, known, copy.address().resolve("/api/session"), 401));
                figures.addAll(measured(
                        "reset", administrator, known, copy.address().resolve("/api/account-links/forgotten"), 202));
            }
            return figures;
        } finally {
            SeparateCopy.remove(data);
        }
    }

    private List<Figure> measured(String what, Connection administrator, String known, URI address, int expected)
            throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int pair = 0; pair < PAIRS + WARM_UP; pair++) {
            forgetAttempts(administrator);
            String unknown =
                    UUID.randomUUID().toString().substring(0, known.indexOf('@')) + known.substring(known.indexOf('@'));
            // Known, unknown, unknown, known: what the machine does meanwhile falls on both.
            boolean knownFirst = pair % 2 == 0;
            double first = millis(address, knownFirst ? known : unknown, expected);
            double second = millis(address, knownFirst ? unknown : known, expected);
            if (pair >= WARM_UP) {
                with.add(knownFirst ? first : second);
                without.add(knownFirst ? second : first);
            }
        }
        double right = guessedRight(with, without);
        console.passing(String.format("%s: %.0f%% guessed right", what, 100 * right));
        return List.of(
                Figure.plain("enumeration." + what, new Quantiles(with).median(), "ms")
                        .against(new Quantiles(without).median()),
                Figure.below("enumeration." + what + ".guessed-right", right, "of 1", MOST_RIGHT));
    }

    /**
     * How often somebody is right who sees the times of one known and one unknown address and knows which of the two usually
     * takes longer: the area under the curve of that test (Mann and Whitney, 1947), or what it lacks to 1.
     */
    static double guessedRight(List<Double> one, List<Double> other) {
        double longer = 0;
        for (double a : one) {
            for (double b : other) {
                longer += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        double share = longer / ((double) one.size() * other.size());
        return Math.max(share, 1 - share);
    }

    private double millis(URI address, String email, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Origin", address.resolve("/").toString().replaceFirst("/$", ""))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body(email, expected))))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / 1e6;
        if (response.statusCode() != expected) {
            throw new Failure(address + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return millis;
    }

    private static Map<String, String> body(String email, int expected) {
        return expected == 202
                ? Map.of("realm", "STAFF", "email", email)
                : Map.of("email", email, "password", "not the password of anybody");
    }

    /** Being slowed down is for known and unknown addresses alike, and not what is measured here. */
    private static void forgetAttempts(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("delete from sign_in_attempt");
        }
    }
}
