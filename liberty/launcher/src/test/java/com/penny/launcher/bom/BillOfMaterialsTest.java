package com.penny.launcher.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillOfMaterialsTest {

    private static final String HASH = "[{\"alg\":\"SHA-256\",\"content\":\"00\"}]";
    private static final String LICENCE = "[{\"license\":{\"id\":\"MIT\"}}]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "7.4.13.Final", "33.3.0", "2.5.15-beta.1", "7", "8.1.2-1.5.14", "r09"})
    void aPinnedPartWithHashAndLicenceIsWell(String version) throws IOException {
        BillOfMaterials bill = bill(component("pkg:maven/org.example/part", version, HASH, LICENCE));
        assertThat(bill.size()).isEqualTo(1);
        assertThat(bill.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "^1.0.0", "~1.2", "[1,2)", "1.x-SNAPSHOT", "LATEST", "RELEASE", "*", "latest", ">=1"})
    void aVersionThatMayMoveIsFound(String version) throws IOException {
        assertThat(bill(component("pkg:npm/part", version, HASH, LICENCE)).findings())
                .containsExactly("pkg:npm/part has no pinned version");
    }

    @Test
    void bytesThatNobodyCanCheckAndAnUnknownLicenceAreFound() throws IOException {
        assertThat(bill(component("pkg:npm/part", "1.0.0", "[]", "[]")).findings())
                .containsExactly("pkg:npm/part has no hash", "pkg:npm/part names no licence");
    }

    @Test
    void ourOwnModulesAreNotForeignParts() throws IOException {
        assertThat(bill(component("pkg:maven/com.penny/app@0.1.0-SNAPSHOT", "0.1.0-SNAPSHOT", "[]", "[]"))
                        .size())
                .isZero();
    }

    @Test
    void anotherDocumentIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"components\":[]}");
        assertThatThrownBy(() -> BillOfMaterials.read(file)).hasMessageContaining("is no CycloneDX document");
    }

    private BillOfMaterials bill(String component) throws IOException {
        return BillOfMaterials.read(Files.writeString(
                folder.resolve("bill.json"), "{\"bomFormat\":\"CycloneDX\",\"components\":[" + component + "]}"));
    }

    private static String component(String purl, String version, String hashes, String licences) {
        return "{\"purl\":\"%s\",\"version\":\"%s\",\"hashes\":%s,\"licenses\":%s}"
                .formatted(purl, version, hashes, licences);
    }
}
