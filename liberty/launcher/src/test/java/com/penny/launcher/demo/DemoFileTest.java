package com.penny.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.demo.DemoFile.Account;
import com.penny.launcher.demo.DemoFile.Camera;
import com.penny.launcher.demo.DemoFile.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSamples() throws IOException {
        Files.writeString(folder.resolve("clips.json"), """
                {"clips": [
                  {"file": "a.mp4", "camera": "aisle-2", "seconds": 4.8, "what": "-", "expected": {"people": 1, "conceals": true}},
                  {"file": "b.mp4", "camera": "door", "seconds": 4.8, "expected": {"people": 0, "conceals": false}}]}
                """);
        Files.writeString(folder.resolve("zones.json"), """
                [{"camera": "aisle-2", "name": "Aisle 2", "zones": [{"id": "s", "kind": "SHELF", "points": [[0, 0], [1, 0], [1, 1]]}]},
                 {"camera": "door", "name": "Door", "zones": []}]
                """);
    }

    @Test
    void theFirstStoreHasTheCamerasOfTheSamplesWithTheirZonesAndClips() throws IOException {
        Store store = DemoFile.create(folder).stores().get(0);
        assertThat(store.cameras()).extracting(Camera::name).containsExactly("Aisle 2", "Door");
        Camera aisle = store.cameras().get(0);
        assertThat(aisle.clips()).containsExactly("a.mp4");
        assertThat(aisle.zones().get(0).path("kind").asText()).isEqualTo("SHELF");
        assertThat(aisle.key()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void everyRoleHasAnAccountAndEveryStoreItsAdministrator() throws IOException {
        DemoFile demo = DemoFile.create(folder);
        assertThat(demo.accounts())
                .extracting(Account::role)
                .contains("store_staff", "store_admin", "penny_reviewer", "penny_admin");
        assertThat(demo.account("penny_reviewer").store()).isNull();
        for (Store store : demo.stores()) {
            assertThat(demo.accounts())
                    .anyMatch(account -> account.role().equals("store_admin")
                            && (store.id().equals(account.store())
                                    || account.also().contains(store.id())));
        }
    }

    @Test
    void onlyThePeopleOfPennySignInWithACode() throws IOException {
        assertThat(DemoFile.create(folder).accounts())
                .allMatch(account -> (account.totpSecret() != null) == (account.store() == null));
    }

    @Test
    void theSecondStoreBelongsToSomebodyElseAndTheThirdIsASister() throws IOException {
        List<Store> stores = DemoFile.create(folder).stores();
        assertThat(stores).hasSize(3);
        assertThat(stores.get(1).organisation()).isNotEqualTo(stores.get(0).organisation());
        assertThat(stores.get(2).organisation()).isEqualTo(stores.get(0).organisation());
    }

    @Test
    void noTwoSecretsAreAlikeAndNoTwoDemosEither() throws IOException {
        DemoFile one = DemoFile.create(folder);
        DemoFile other = DemoFile.create(folder);
        assertThat(one.accounts()).extracting(Account::password).doesNotHaveDuplicates();
        assertThat(one.accounts())
                .allSatisfy(account -> assertThat(account.password()).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"));
        assertThat(one.account("store_staff").password())
                .isNotEqualTo(other.account("store_staff").password());
    }

    @Test
    void onlyItsOwnerReadsTheFileAndItReadsBackWhole() throws IOException {
        DemoFile demo = DemoFile.create(folder);
        Path file = folder.resolve("demo.json");
        demo.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(DemoFile.read(file)).isEqualTo(demo);
    }
}
