package com.penny.onboarding.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Json;
import com.penny.kernel.Problem;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.onboarding.entity.Agreement;
import com.penny.onboarding.entity.Agreement.Wording;
import com.penny.onboarding.entity.Agreements;
import com.penny.onboarding.entity.Milestones.Step;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows and signs what a store and Penny agree on. Works in the transaction under way. */
@ApplicationScoped
public class AgreementDesk {

    private static final SealedColumn SIGNATORY = SealedColumn.of("store_agreement", "signatory", "id");

    /** Who signed. @param position what they are in the company, which lets them */
    public record Signatory(String name, String position) {}

    @Inject
    Agreements agreements;

    @Inject
    Progress progress;

    @Inject
    FieldCipher fields;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Produces
    SealedColumn ofSignatories() {
        return SIGNATORY;
    }

    public Optional<Agreement> signed(UUID storeId) {
        return agreements.latest(storeId);
    }

    public Signatory signatory(Agreement agreement) {
        return Json.read(SIGNATORY.open(fields, agreement.signatory(), agreement.id()), Signatory.class);
    }

    /** What is to be read: as it was signed, and else the present version in the reader's language. */
    public AgreementText text(Optional<Agreement> signed, String language) {
        return signed.map(Agreement::wording)
                .map(wording -> AgreementText.read(wording.version(), wording.language()))
                .orElseGet(() -> AgreementText.read(AgreementText.CURRENT, language));
    }

    /**
     * @param read which words were on the screen
     * @throws Problem 409 where it is signed already, or those are not the words to be signed
     */
    public Agreement sign(Wording read, Signatory signatory) {
        Persona admin = transactions.current();
        agreements.waitForTurn(admin.storeId());
        if (agreements.latest(admin.storeId()).isPresent()) {
            throw Problem.conflict(
                    "agreement-signed",
                    "Signed already",
                    "A colleague has signed it meanwhile; it is good for the store.");
        }
        AgreementText current = AgreementText.read(AgreementText.CURRENT, read.language());
        if (read.version() != current.version() || !read.sha256().equals(current.sha256())) {
            throw Problem.conflict(
                    "agreement-changed",
                    "The words have changed",
                    "The agreement has changed since you opened it. Read it again, then sign.");
        }
        UUID id = Ids.next(clock);
        Agreement agreement = new Agreement(
                id,
                admin.storeId(),
                read,
                SIGNATORY.seal(fields, Json.write(signatory), id),
                admin.accountId(),
                clock.instant());
        agreements.add(agreement);
        audit.record(
                admin.storeId(),
                "agreement.signed",
                id,
                Map.of("version", read.version(), "language", read.language(), "sha256", read.sha256()));
        progress.reach(admin.storeId(), Step.AGREEMENT);
        return agreement;
    }
}
