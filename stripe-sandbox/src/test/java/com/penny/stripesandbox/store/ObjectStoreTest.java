package com.penny.stripesandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    @TempDir
    Path directory;

    @Test
    void workThatFailsChangesNothing() throws Exception {
        try (ObjectStore store = ObjectStore.open(directory, Clock.systemUTC())) {
            assertThatThrownBy(() -> store.run(work -> {
                        work.put(charge("ch_1"));
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");

            assertThat(store.find("charge", "ch_1")).isEmpty();
            assertThat(Files.size(directory.resolve("journal.jsonl"))).isZero();
        }
    }

    @Test
    void workSeesItsOwnChangesBeforeAnybodyElse() throws Exception {
        try (ObjectStore store = ObjectStore.open(directory, Clock.systemUTC())) {
            store.run(work -> {
                work.put(charge("ch_1").with("paid", true));
                assertThat(work.find("charge", "ch_1")).isPresent();
                assertThat(work.find("refund", "ch_1")).isEmpty();
                assertThat(store.find("charge", "ch_1")).isEmpty();
            });

            assertThat(store.find("charge", "ch_1")).isPresent();
        }
    }

    @Test
    void notesAreKeptButNeverShown() throws Exception {
        try (ObjectStore store = ObjectStore.open(directory, Clock.systemUTC())) {
            store.run(work -> work.put(charge("ch_1").withNote("settles_at", 17)));
        }
        try (ObjectStore store = ObjectStore.open(directory, Clock.systemUTC())) {
            StripeObject charge = store.find("charge", "ch_1").orElseThrow();
            assertThat(charge.note("settles_at").longValue()).isEqualTo(17);
            assertThat(charge.toPublicJson().has("_sandbox")).isFalse();
        }
    }

    @Test
    void aChangedObjectKeepsItsPlaceInTheList() throws Exception {
        try (ObjectStore store = ObjectStore.open(directory, Clock.systemUTC())) {
            store.run(work -> work.put(charge("ch_1")));
            store.run(work -> work.put(charge("ch_2")));
            store.run(work -> work.put(charge("ch_1").with("paid", true)));

            assertThat(store.newestFirst("charge")).extracting(StripeObject::id).containsExactly("ch_2", "ch_1");
        }
    }

    private static StripeObject charge(String id) {
        return Shapes.object("charge", id, 1_700_000_000);
    }
}
