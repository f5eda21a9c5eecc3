package com.penny.onboarding.control;

import java.util.List;
import java.util.UUID;

/** What the launcher wrote for a demo: accounts with random passwords, stores, cameras with random keys. */
public record DemoFile(List<Account> accounts, List<Store> stores) {

    /**
     * @param store the id of the store that it works for; null for people of Penny
     * @param also more stores; null for none
     * @param totpSecret of the authenticator app, in Base32; null for none
     */
    public record Account(
            String role, String name, String email, String password, UUID store, List<UUID> also, String totpSecret) {}

    /**
     * @param region the town or district, of Spain
     * @param latitude where it is, in degrees; null, as the other, where that is not known
     */
    public record Store(
            UUID id,
            String organisation,
            String name,
            String address,
            String region,
            Double latitude,
            Double longitude,
            String timeZone,
            String currency,
            List<Camera> cameras) {}

    public record Camera(UUID id, String name, String key, List<Zone> zones) {}

    public record Zone(String kind, List<List<Double>> points) {}
}
