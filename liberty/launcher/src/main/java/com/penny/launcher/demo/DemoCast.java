package com.penny.launcher.demo;

import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.DemoFile.Camera;
import com.penny.launcher.demo.DemoFile.Store;
import com.penny.launcher.demo.SampleClips.Clip;
import com.penny.launcher.demo.SampleClips.SampleCamera;
import com.penny.launcher.product.Secrets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who plays in the demo: a store with the cameras of the sample clips and a sister of it, their people, the people of Penny,
 * and a store of another organisation that must see nothing of it all.
 */
final class DemoCast {

    /** No letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SampleClips samples;
    private final String store = UUID.randomUUID().toString();
    private final String sister = UUID.randomUUID().toString();
    private final String stranger = UUID.randomUUID().toString();

    DemoCast(SampleClips samples) {
        this.samples = samples;
    }

    DemoFile demo() {
        return new DemoFile(
                List.of(
                        account("store_staff", "Lucía Marín", "staff@demo.penny.local", store),
                        account("store_admin", "Andrés Vidal", "admin@demo.penny.local", store, sister),
                        account("penny_reviewer", "Nora Lindqvist", "review@demo.penny.local", null),
                        account("penny_reviewer", "Ivo Marangoni", "second@demo.penny.local", null),
                        account("penny_admin", "Tomás Okafor", "ops@demo.penny.local", null),
                        account("penny_admin", "Maren Kjeldsen", "colleague@demo.penny.local", null),
                        account("store_admin", "Inés Robledo", "admin@other.penny.local", stranger)),
                List.of(
                        new Store(
                                store,
                                "Mercado Sol",
                                "Mercado Sol Chamberí",
                                "Calle de Santa Engracia 112, Madrid",
                                "Madrid",
                                40.438,
                                -3.700,
                                "Europe/Madrid",
                                "EUR",
                                samples.cameras().stream().map(this::camera).toList()),
                        new Store(
                                stranger,
                                "Bodega Norte",
                                "Bodega Norte Bilbao",
                                "Calle Ledesma 8, Bilbao",
                                "Bilbao",
                                null,
                                null,
                                "Europe/Madrid",
                                "EUR",
                                List.of(new Camera(
                                        UUID.randomUUID().toString(), "Door", Secrets.random(), List.of(), List.of()))),
                        new Store(
                                sister,
                                "Mercado Sol",
                                "Mercado Sol Lavapiés",
                                "Calle del Ave María 41, Madrid",
                                "Madrid",
                                40.409,
                                -3.701,
                                "Europe/Madrid",
                                "EUR",
                                samples.cameras().stream()
                                        .limit(1)
                                        .map(this::camera)
                                        .toList())));
    }

    private Camera camera(SampleCamera sample) {
        List<String> clips = samples.clips().stream()
                .filter(clip -> clip.camera().equals(sample.camera()))
                .map(Clip::file)
                .toList();
        return new Camera(UUID.randomUUID().toString(), sample.name(), Secrets.random(), sample.zones(), clips);
    }

    private static Account account(String role, String name, String email, String store, String... also) {
        String totpSecret = store == null ? OneTimeCode.newSecret() : null;
        return new Account(role, name, email, password(), store, List.of(also), totpSecret);
    }

    /** Three groups of four, easy to type on a phone: 59 bits. */
    private static String password() {
        return Stream.generate(DemoCast::group).limit(3).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
