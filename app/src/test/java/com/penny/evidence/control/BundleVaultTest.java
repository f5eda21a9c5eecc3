package com.penny.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.evidence.Bundles.Bundle;
import com.penny.evidence.Bundles.Draft;
import com.penny.evidence.Bundles.Entry;
import com.penny.evidence.Bundles.Manifest;
import com.penny.evidence.Bundles.Selection;
import com.penny.evidence.Bundles.State;
import com.penny.evidence.Bundles.Statement;
import com.penny.evidence.Evidence.Kind;
import com.penny.kernel.CanonicalJson;
import com.penny.kernel.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BundleVaultTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final UUID store = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
    private final Entry clip = new Entry(UUID.randomUUID(), Kind.CLIP, 0, "video/mp4", 900_000, "a".repeat(64));
    private final Entry frame = new Entry(UUID.randomUUID(), Kind.FRAME, 1200, "image/jpeg", 9_000, "b".repeat(64));
    private final Statement first = said("Seen at the till", NOW);
    private final Statement second = said("Left by the side door", NOW.plusSeconds(5));

    @Test
    void theOrderOfChoosingAndChoosingTwiceChangeNothing() {
        assertThat(canonical(List.of(second, first), Map.of("score", 81, "camera", "Aisle")))
                .isEqualTo(canonical(List.of(first, second, first), Map.of("camera", "Aisle", "score", 81)));
    }

    @Test
    void anyOtherWordOrFactIsAnotherSelection() {
        String one = canonical(List.of(first), Map.of("score", 81));

        assertThat(canonical(List.of(first), Map.of("score", 82))).isNotEqualTo(one);
        assertThat(canonical(List.of(second), Map.of("score", 81))).isNotEqualTo(one);
        assertThat(canonical(List.of(), Map.of("score", 81))).isNotEqualTo(one);
    }

    @Test
    void theSealIsTheHashOfTheManifestAsItIsKept() {
        Bundle bundle = bundle(NOW);

        assertThat(bundle.text()).isEqualTo(CanonicalJson.write(Json.read(bundle.text(), Manifest.class)));
        assertThat(Json.read(bundle.text(), Manifest.class)).isEqualTo(bundle.manifest());
        assertThat(SealCheck.of(bundle)).isEqualTo(State.INTACT);
    }

    @Test
    void theSealCoversWhoAndWhenToo() {
        assertThat(bundle(NOW).seal()).isNotEqualTo(bundle(NOW.plusMillis(1)).seal());
    }

    @Test
    void aManifestThatWasChangedNoLongerFitsItsSeal() {
        Bundle bundle = bundle(NOW);
        Bundle changed = new Bundle(bundle.manifest(), bundle.text().replace("Seen", "Sean"), bundle.seal());

        assertThat(SealCheck.of(changed)).isEqualTo(State.CHANGED);
    }

    private String canonical(List<Statement> statements, Map<String, Object> facts) {
        return CanonicalJson.write(selection(statements, facts));
    }

    private Selection selection(List<Statement> statements, Map<String, Object> facts) {
        Draft draft = new Draft(store, alert, facts, List.of(clip.id(), frame.id()), statements, null);
        return BundleVault.selection(draft, List.of(clip, frame));
    }

    private Bundle bundle(Instant at) {
        return BundleVault.sealed(new Manifest(
                BundleVault.FORMAT,
                alert,
                1,
                store,
                at,
                selection(List.of(first, second), Map.of("score", 81, "parts", List.of(Map.of("name", "motion"))))));
    }

    private static Statement said(String text, Instant at) {
        return new Statement(UUID.randomUUID(), UUID.randomUUID(), at, text);
    }
}
