package com.penny.launcher.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.penny.launcher.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the server seeds into an empty database, as {@code demo.json} in the data directory. The passwords stand in the
 * file in clear, as the launcher shows them at each start, so only its owner may read it.
 */
public record DemoFile(List<Account> accounts, List<Store> stores) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @param role {@code store_staff}, {@code store_admin}, {@code penny_reviewer} or {@code penny_admin}
     * @param store id of the store, null for people of Penny
     * @param also ids of more stores that they do the same work in
     * @param totpSecret of their authenticator app, in Base32; null for people of stores, who need none
     */
    public record Account(
            String role,
            String name,
            String email,
            String password,
            String store,
            List<String> also,
            String totpSecret) {

        /** A demo of an earlier version knows of no more stores. */
        public Account {
            also = also == null ? List.of() : List.copyOf(also);
        }
    }

    /**
     * @param organisation name of the owner; stores of one organisation share its admins
     * @param region the town or district whose stores know of each other's listings
     * @param latitude where it is, in degrees; null, as the other, where that is not known
     */
    public record Store(
            String id,
            String organisation,
            String name,
            String address,
            String region,
            Double latitude,
            Double longitude,
            String timeZone,
            String currency,
            List<Camera> cameras) {}

    /**
     * @param key what the camera sends in {@code Penny-Camera-Key}
     * @param zones as in {@code samples/clips/zones.json}: id, kind, and points in 0..1 of the frame
     * @param clips file names of the sample clips it sends
     */
    public record Camera(String id, String name, String key, List<JsonNode> zones, List<String> clips) {}

    /** Makes up a demo whose cameras are those of the sample clips. */
    public static DemoFile create(Path sampleClips) throws IOException {
        return new DemoCast(SampleClips.read(sampleClips)).demo();
    }

    public static DemoFile read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), DemoFile.class);
    }

    public void write(Path file) throws IOException {
        PrivateFiles.write(file, JSON.writeValueAsString(this));
    }

    public Optional<Account> account(Predicate<Account> wanted) {
        return accounts.stream().filter(wanted).findFirst();
    }

    /** The first account of this role. */
    public Account account(String role) {
        return account(account -> account.role().equals(role)).orElseThrow();
    }
}
