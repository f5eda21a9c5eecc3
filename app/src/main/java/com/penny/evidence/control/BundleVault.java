package com.penny.evidence.control;

import com.penny.audit.Audit;
import com.penny.evidence.Bundles;
import com.penny.evidence.entity.EvidenceBundle;
import com.penny.evidence.entity.EvidenceBundles;
import com.penny.evidence.entity.EvidenceObject;
import com.penny.evidence.entity.EvidenceObjects;
import com.penny.kernel.CanonicalJson;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class BundleVault implements Bundles {

    static final String FORMAT = "penny.evidence-bundle/1";

    @Inject
    EvidenceBundles bundles;

    @Inject
    EvidenceObjects objects;

    @Inject
    SealCheck check;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public Sealing seal(Draft draft) {
        Selection selection = selection(draft, entries(draft));
        String fingerprint = Secrets.hash(CanonicalJson.write(selection));
        Optional<EvidenceBundle> same = bundles.ofSelection(draft.alertId(), fingerprint);
        if (same.isPresent()) {
            return new Sealing(same.get().bundle(), false);
        }
        Bundle bundle = sealed(new Manifest(
                FORMAT,
                Ids.next(clock),
                bundles.latest(draft.alertId()) + 1,
                transactions.current().accountId(),
                clock.instant(),
                selection));
        bundles.add(new EvidenceBundle(bundle, fingerprint));
        record(bundle, "bundle.sealed", Map.of());
        return new Sealing(bundle, true);
    }

    @Override
    public List<Bundle> ofAlert(UUID alertId) {
        return bundles.ofAlert(alertId).stream().map(EvidenceBundle::bundle).toList();
    }

    @Override
    public Bundle byId(UUID alertId, UUID bundleId) {
        return bundles.byId(alertId, bundleId).bundle();
    }

    @Override
    public Verification verify(Persona persona, UUID alertId, UUID bundleId) {
        Map<UUID, EvidenceObject> kept = new HashMap<>();
        Bundle bundle = transactions.as(persona, () -> {
            Bundle found = byId(alertId, bundleId);
            List<UUID> ids = entries(found).stream().map(Entry::id).toList();
            objects.byIds(ids).forEach(object -> kept.put(object.id(), object));
            return found;
        });
        Map<UUID, State> states = new LinkedHashMap<>();
        for (Entry entry : entries(bundle)) {
            states.put(entry.id(), check.of(entry, kept.get(entry.id())));
        }
        Verification result = new Verification(bundle, clock.instant(), SealCheck.of(bundle), states);
        transactions.run(persona, () -> record(bundle, "bundle.verified", counts(result)));
        return result;
    }

    /** Sorted and without repetition, so that the order of choosing does not change the seal. */
    static Selection selection(Draft draft, List<Entry> entries) {
        return new Selection(
                draft.storeId(),
                draft.alertId(),
                draft.facts(),
                entries,
                draft.statements().stream()
                        .distinct()
                        .sorted(Comparator.comparing(Statement::at)
                                .thenComparing(statement -> statement.id().toString()))
                        .toList(),
                draft.note());
    }

    static Bundle sealed(Manifest manifest) {
        String text = CanonicalJson.write(manifest);
        return new Bundle(manifest, text, Secrets.hash(text));
    }

    private List<Entry> entries(Draft draft) {
        Set<UUID> chosen = new HashSet<>(draft.objectIds());
        List<Entry> entries = objects.byIds(chosen).stream()
                .filter(object -> draft.alertId().equals(object.item().alertId()))
                .map(EvidenceObject::entry)
                .toList();
        if (entries.size() < chosen.size()) {
            throw Problem.notFound("evidence");
        }
        return entries;
    }

    private static List<Entry> entries(Bundle bundle) {
        return bundle.manifest().selection().objects();
    }

    private void record(Bundle bundle, String action, Map<String, Object> outcome) {
        Map<String, Object> detail = new HashMap<>(outcome);
        detail.put("bundle", bundle.manifest().id());
        detail.put("seal", bundle.seal());
        Selection selection = bundle.manifest().selection();
        audit.record(selection.storeId(), action, selection.alertId(), detail);
    }

    private static Map<String, Object> counts(Verification result) {
        Map<String, Object> counts = new HashMap<>();
        counts.put("manifest", result.seal());
        for (State state : State.values()) {
            counts.put(
                    state.name().toLowerCase(java.util.Locale.ROOT),
                    result.objects().values().stream().filter(state::equals).count());
        }
        return counts;
    }
}
