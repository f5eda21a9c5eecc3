package com.penny.recovery.control;

import com.penny.evidence.Attachments;
import com.penny.evidence.Attachments.Attached;
import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Description;
import com.penny.evidence.Evidence.Kind;
import com.penny.incidents.DisputeWritten.GivenFile;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.outbox.Outbox;
import com.penny.recovery.entity.QrToken;
import com.penny.recovery.entity.WrittenDisputes;
import com.penny.recovery.entity.WrittenFile;
import com.penny.recovery.entity.WrittenFiles;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files of whoever disputes with a code alone: they come before the words, and go to the dispute with them. */
@ApplicationScoped
public class ObjectionFiles {

    /** More than go with the words: a phone sends again what it did not hear the answer to, and people think better of it. */
    private static final int MOST_FILES = 15;

    /** Words that were on their way when the code was over take theirs along. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private static final SealedColumn NAME = SealedColumn.of("written_file", "name", "object_id");

    @Inject
    Redemption redemption;

    @Inject
    WrittenDisputes written;

    @Inject
    WrittenFiles files;

    @Inject
    Attachments attachments;

    @Inject
    Evidence evidence;

    @Inject
    FieldCipher fields;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Produces
    SealedColumn name() {
        return NAME;
    }

    /**
     * Begins its own transactions.
     *
     * @return names it for the words that follow
     * @throws Problem 404, 409 or 410 for a code that opens nothing; 409 once the words have come, and for one file too many; and as
     *     {@link Attachments#take}
     */
    public UUID attach(String token, String name, InputStream bytes) throws IOException {
        String hash = Secrets.hash(token);
        QrToken known = transactions.as(Persona.knowing(hash), () -> open(hash));
        // Before anything is written to the disk.
        transactions.run(Persona.job(known.storeId()), () -> requireRoom(known.id()));
        return attachments.take(
                bytes,
                name,
                attached -> transactions.as(Persona.job(known.storeId()), () -> keep(attached, known, name)));
    }

    private QrToken open(String hash) {
        QrToken known = redemption.lockValid(hash);
        if (written.exists(hash)) {
            throw Objections.heard();
        }
        return known;
    }

    private UUID keep(Attached attached, QrToken token, String name) {
        int there = requireRoom(token.id());
        if (written.with(token.id())) {
            throw Objections.heard();
        }
        UUID id = attached.sealed().id();
        evidence.keep(
                attached.sealed(),
                new Description(token.storeId(), null, Kind.ATTACHMENT, there, 0, attached.contentType()));
        WrittenFile file = new WrittenFile(
                id,
                token,
                NAME.seal(fields, name, id),
                attached.contentType(),
                attached.sealed().sizeBytes(),
                clock.instant());
        files.add(file);
        outbox.enqueue(
                ForgetWrittenFiles.NAME,
                token.storeId() + "/" + token.id() + "/" + id,
                Duration.between(clock.instant(), token.expiresAt()).plus(SLACK));
        return id;
    }

    /** @return how many there are */
    private int requireRoom(UUID tokenId) {
        files.waitForTurn(tokenId);
        int there = files.ofToken(tokenId).size();
        if (there >= MOST_FILES) {
            throw Problem.conflict(
                    "too-many-files",
                    "Too many files",
                    "A code takes at most " + MOST_FILES
                            + ". Send the dispute with those that are there, or answer to our letter.");
        }
        return there;
    }

    /** Those of a code that were chosen, which are no longer waiting. In the transaction under way, a job of the store. */
    List<GivenFile> handOn(UUID tokenId, Collection<UUID> chosen) {
        List<GivenFile> handed = new ArrayList<>();
        for (WrittenFile file : files.ofToken(tokenId)) {
            if (chosen.contains(file.objectId())) {
                handed.add(new GivenFile(
                        file.objectId(),
                        NAME.open(fields, file.name(), file.objectId()),
                        file.contentType(),
                        file.sizeBytes()));
                files.handOn(file.objectId());
            }
        }
        return List.copyOf(handed);
    }

    /** Destroys those of a code that still wait. In the transaction under way, a job of the store. */
    void forget(UUID tokenId) {
        files.ofToken(tokenId).forEach(file -> evidence.shred(file.objectId()));
    }
}
