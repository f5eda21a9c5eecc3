package com.penny.disputes.control;

import com.penny.disputes.entity.Dispute;
import com.penny.disputes.entity.DisputeFile;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.Disputes.Facts;
import com.penny.disputes.entity.ShownFiles;
import com.penny.evidence.Attachments;
import com.penny.evidence.Attachments.Attached;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Description;
import com.penny.evidence.Evidence.Kind;
import com.penny.evidence.Evidence.Sealed;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.incidents.DisputeWritten.GivenFile;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a person adds to their dispute: encrypted on its way to the disk, then its rows in one transaction. */
@ApplicationScoped
public class DisputeFiles {

    private static final int MOST_FILES = 20;

    @Inject
    Disputes disputes;

    @Inject
    ShownFiles shown;

    @Inject
    SealedWords words;

    @Inject
    Evidence evidence;

    @Inject
    Attachments attachments;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @throws Problem 404 for one that is not theirs; 409 once it is decided. Begins its own transaction. */
    public void requireOpen(Persona person, UUID disputeId) {
        transactions.run(person, () -> open(disputeId));
    }

    /**
     * Begins its own transactions.
     *
     * @throws Problem 404; 409 for one file too many, or once it is decided; and as {@link Attachments#take}
     */
    public DisputeFile attach(Persona person, UUID disputeId, String name, InputStream bytes) throws IOException {
        Dispute dispute = transactions.as(person, () -> open(disputeId));
        return attachments.take(
                bytes,
                name,
                attached -> transactions.as(
                        Persona.job(dispute.storeId()), () -> keep(attached, dispute, person.accountId(), name)));
    }

    /** The bytes of a file that the reader may see. Begins its own transaction. */
    public InputStream open(DisputeFile file) {
        return transactions.as(Persona.job(file.storeId()), () -> evidence.open(file.objectId()));
    }

    /** Destroys all that was sent about an incident. In the transaction under way, a job of its store. */
    public void erase(UUID theftId) {
        disputes.ofTheft(theftId).stream()
                .flatMap(dispute -> shown.of(dispute.id()).stream())
                .forEach(this::erase);
    }

    /** As {@link #erase}, what whoever it is not about sent with one dispute: not what goes with the incident. */
    public void eraseOf(UUID disputeId) {
        shown.of(disputeId).stream().filter(file -> !file.byIncidentCode()).forEach(this::erase);
    }

    /** What was shown once about several incidents lies with each, and is destroyed with the last. */
    private void erase(DisputeFile file) {
        if (shown.remove(file)) {
            evidence.shred(file.objectId());
        }
    }

    /** Keeps what somebody with a code alone shows. In the transaction under way, a job of its store. */
    void keep(Facts dispute, Code code, List<GivenFile> given) {
        for (GivenFile file : given) {
            shown.add(new DisputeFile(
                    dispute, code, file, words.sealName(file.objectId(), file.name()), clock.instant()));
        }
    }

    private Dispute open(UUID disputeId) {
        Dispute dispute = disputes.byId(disputeId);
        dispute.requireOpen();
        return dispute;
    }

    private DisputeFile keep(Attached attached, Dispute dispute, UUID author, String name) {
        shown.waitForTurn(dispute.id());
        int there = shown.of(dispute.id()).size();
        if (there >= MOST_FILES) {
            throw Problem.conflict(
                    "too-many-files",
                    "Too many files",
                    "A dispute takes at most " + MOST_FILES + ". Put the rest into one PDF.");
        }
        Sealed sealed = attached.sealed();
        evidence.keep(
                sealed, new Description(dispute.storeId(), null, Kind.ATTACHMENT, there, 0, attached.contentType()));
        DisputeFile file = new DisputeFile(
                sealed.id(),
                dispute,
                author,
                words.sealName(sealed.id(), name),
                attached.contentType(),
                sealed.sizeBytes(),
                clock.instant());
        shown.add(file);
        return file;
    }
}
