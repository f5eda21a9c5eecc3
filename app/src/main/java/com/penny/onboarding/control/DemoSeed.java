package com.penny.onboarding.control;

import com.penny.identity.Accounts;
import com.penny.identity.Accounts.NewPerson;
import com.penny.kernel.Ids;
import com.penny.kernel.Json;
import com.penny.kernel.Settings;
import com.penny.stores.Cameras;
import com.penny.stores.Cameras.NewCamera;
import com.penny.stores.Place;
import com.penny.stores.Regions;
import com.penny.stores.Stores;
import com.penny.stores.Stores.NewStore;
import com.penny.stores.Stores.ZoneFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Sets up the demo in an empty database. Refuses in production: its accounts stand in a file. */
@ApplicationScoped
public class DemoSeed {

    private static final Logger LOG = Logger.getLogger(DemoSeed.class.getName());

    private static final String COUNTRY = "ES";

    /** After those who name none: what stores are told of leaves tasks, which the workers have to know by then. */
    private static final int LATE = Interceptor.Priority.APPLICATION + 600;

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Inject
    Stores stores;

    @Inject
    Regions regions;

    @Inject
    Cameras cameras;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    void start(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object event) {
        settings.demoFile().ifPresent(file -> {
            if (settings.production()) {
                throw new IllegalStateException("a demo is not allowed in production; unset PENNY_DEMO_FILE");
            }
            DemoFile demo = read(file);
            transactions.run(Persona.job(), () -> {
                if (stores.none()) {
                    seed(demo);
                    LOG.info(() -> "demo set up with " + demo.stores().size() + " stores");
                }
            });
        });
    }

    private void seed(DemoFile demo) {
        for (DemoFile.Store store : demo.stores()) {
            stores.add(new NewStore(
                    store.id(),
                    store.organisation(),
                    store.name(),
                    store.address(),
                    store.timeZone(),
                    store.currency(),
                    true));
            regions.settle(store.id(), regions.named(COUNTRY, store.region()), place(store));
            store.cameras()
                    .forEach(camera -> cameras.add(new NewCamera(
                            camera.id(), store.id(), camera.name(), camera.key(), zones(camera.zones()))));
        }
        for (DemoFile.Account account : demo.accounts()) {
            NewPerson person = new NewPerson(
                    account.name(), account.email(), account.password().toCharArray(), account.totpSecret());
            if (account.store() == null) {
                accounts.addPennyMember(account.role(), person);
            } else {
                UUID id = accounts.addStaff(account.store(), account.role(), person);
                Optional.ofNullable(account.also())
                        .orElse(List.of())
                        .forEach(store -> accounts.addMember(store, id, account.role(), account.name()));
            }
        }
    }

    private static Place place(DemoFile.Store store) {
        return store.latitude() == null ? null : new Place(store.latitude(), store.longitude());
    }

    private List<ZoneFacts> zones(List<DemoFile.Zone> zones) {
        return zones.stream()
                .map(zone -> new ZoneFacts(Ids.next(clock), zone.kind(), zone.points()))
                .toList();
    }

    private static DemoFile read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file), DemoFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
