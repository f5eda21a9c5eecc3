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

    private static final String WRONG_PASSWORD = "not the password of anybody";

    private static final Question SIGN_IN =
            new Question("sign-in", "/api/session", 401, email -> Map.of("email", email, "password", WRONG_PASSWORD));

    private static final Question RESET = new Question(
            "reset", "/api/account-links/forgotten", 202, email -> Map.of("realm", "STAFF", "email", email));

    /** What is asked of an address. @param expected the status of the answer, for every address alike */
    private record Question(String name, String path, int expected, Body body) {}

    private interface Body {
        Map<String, String> of(String email) throws SQLException;
    }

    private final Checkout checkout;
    private final Console console;
    private final HttpClient client = HttpClient.newHttpClient();
    private URI server;

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
            server = copy.address();
            String staff = copy.demo().account("store_staff").email();
            String store = copy.demo().stores().get(0).id();
            List<Figure> figures = new ArrayList<>();
            try (ManyStores database = new ManyStores(data);
                    Connection administrator = database.asAdministrator()) {
                PortalCodes codes = new PortalCodes(administrator, store);
                List<String> people = signedUp(codes);
                figures.addAll(measured(administrator, List.of(staff), SIGN_IN));
                figures.addAll(measured(administrator, List.of(staff), RESET));
                figures.addAll(measured(administrator, people, landing(codes.next())));
                figures.addAll(measured(administrator, people, signUp(codes)));
            }
            return figures;
        } finally {
            SeparateCopy.remove(data);
        }
    }

    /** @param known as many addresses as there are tries, or one for all */
    private List<Figure> measured(Connection administrator, List<String> known, Question question) throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int pair = 0; pair < PAIRS + WARM_UP; pair++) {
            forgetAttempts(administrator);
            String one = known.get(pair % known.size());
            String other = likeness(one);
            // Known, unknown, unknown, known: what the machine does meanwhile falls on both.
            boolean knownFirst = pair % 2 == 0;
            double first = millis(question, knownFirst ? one : other);
            double second = millis(question, knownFirst ? other : one);
            if (pair >= WARM_UP) {
                with.add(knownFirst ? first : second);
                without.add(knownFirst ? second : first);
            }
        }
        double right = guessedRight(with, without);
        String name = "enumeration." + question.name();
        console.passing(String.format("%s: %.0f%% guessed right", question.name(), 100 * right));
        return List.of(
                Figure.plain(name, new Quantiles(with).median(), "ms").against(new Quantiles(without).median()),
                Figure.below(name + ".guessed-right", right, "of 1", MOST_RIGHT));
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

    private double millis(Question question, String email) throws IOException, InterruptedException, SQLException {
        URI address = server.resolve(question.path());
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Origin", server.toString())
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(question.body().of(email))))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / 1e6;
        if (response.statusCode() != question.expected()) {
            throw new Failure(address + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return millis;
    }

    /** People who have an account of the portal, each with an address of their own. */
    private List<String> signedUp(PortalCodes codes) throws IOException, InterruptedException, SQLException {
        List<String> people = new ArrayList<>();
        Question signUp = signUp(codes);
        while (people.size() < PAIRS + WARM_UP) {
            String email = UUID.randomUUID() + "@bench.example";
            millis(signUp, email);
            people.add(email);
        }
        return people;
    }

    /** Another address of the same length at the same place. */
    private static String likeness(String email) {
        int at = email.indexOf('@');
        return UUID.randomUUID().toString().substring(0, at) + email.substring(at);
    }

    private static Question landing(String code) {
        return new Question(
                "landing",
                "/api/portal/sessions",
                401,
                email -> Map.of("email", email, "password", WRONG_PASSWORD, "token", code));
    }

    private static Question signUp(PortalCodes codes) {
        return new Question(
                "sign-up",
                "/api/portal/accounts",
                201,
                email -> Map.of("email", email, "password", "five quiet harbour lamps", "token", codes.next()));
    }

    /** Being slowed down is for known and unknown addresses alike, and not what is measured here. */
    private static void forgetAttempts(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("delete from sign_in_attempt");
        }
    }
}
