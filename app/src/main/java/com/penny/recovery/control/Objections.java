package com.penny.recovery.control;

import com.penny.audit.Audit;
import com.penny.incidents.DisputeWritten;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.incidents.DisputeWritten.GivenFile;
import com.penny.incidents.Incidents;
import com.penny.incidents.Incidents.Theft;
import com.penny.incidents.Relinking;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.kernel.Settings;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.notify.Mail;
import com.penny.outbox.Outbox;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Debt;
import com.penny.payments.Debts.State;
import com.penny.recovery.entity.QrToken;
import com.penny.recovery.entity.Requests;
import com.penny.recovery.entity.WrittenDispute;
import com.penny.recovery.entity.WrittenDisputes;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Disputes by whoever has a code and wants no account: kept at once, and opened as soon as there is an incident. */
@ApplicationScoped
public class Objections {

    /** Task that makes disputes of what was written; its instance is {@code storeId/writtenDisputeId}. */
    public static final String TASK = "written-dispute";

    /** Of the problem that what was written with a code before is with us. */
    public static final String HEARD = "already-disputed";

    private static final SealedColumn STATEMENT = SealedColumn.of("written_dispute", "statement", "id");
    private static final SealedColumn EMAIL = SealedColumn.of("written_dispute", "email", "id");

    @Inject
    Redemption redemption;

    @Inject
    WrittenDisputes written;

    @Inject
    ObjectionFiles files;

    @Inject
    Requests requests;

    @Inject
    Incidents incidents;

    @Inject
    Relinking relinking;

    @Inject
    Debts debts;

    @Inject
    Event<DisputeWritten> disputes;

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    @Inject
    FieldCipher fields;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Produces
    SealedColumn statement() {
        return STATEMENT;
    }

    @Produces
    SealedColumn email() {
        return EMAIL;
    }

    /**
     * Once for a code, which goes on opening the evidence. Begins its own transaction.
     *
     * @param email where the answer goes, or null
     * @param files which of those that wait with the code go with it
     * @throws Problem 404, 409 or 410 for a code that opens nothing; 409 for one that was written with before
     */
    public void write(String token, String statement, String email, List<UUID> files, String language) {
        String hash = Secrets.hash(token);
        transactions.run(Persona.knowing(hash), () -> {
            QrToken known = redemption.lockValid(hash);
            if (written.exists(hash)) {
                throw heard();
            }
            UUID id = Ids.next(clock);
            written.add(new WrittenDispute(
                    id,
                    known,
                    hash,
                    STATEMENT.seal(fields, statement.strip(), id),
                    email == null ? null : EMAIL.seal(fields, email.strip(), id),
                    files,
                    language,
                    clock.instant()));
            audit.record(known.storeId(), "payment-request.disputed", known.id(), Map.of());
            outbox.enqueue(TASK, known.storeId() + "/" + id);
        });
    }

    static Problem heard() {
        return Problem.conflict(
                "already-disputed", "Already disputed", "Your dispute is with us. You will hear from us.");
    }

    /** In the transaction under way, a job of the store. What is still under review waits. */
    public void follow(UUID id) {
        follow(written.lock(id));
    }

    /** As {@link #follow(UUID)}, all that waits for an alert that is decided by now. */
    public void decided(UUID storeId, UUID alertId) {
        written.lockWaiting(storeId, alertId).forEach(this::follow);
    }

    private void follow(WrittenDispute dispute) {
        if (dispute.settled()) {
            return;
        }
        List<UUID> thefts = thefts(dispute);
        if (thefts.isEmpty()
                && dispute.alertId() != null
                && !incidents.alert(dispute.alertId()).dropped()) {
            return;
        }
        String statement = STATEMENT.open(fields, dispute.statement(), dispute.id());
        String email = dispute.email() == null ? null : EMAIL.open(fields, dispute.email(), dispute.id());
        Code code = dispute.alertId() == null ? Code.PERSON : Code.INCIDENT;
        UUID bearer = dispute.alertId() == null
                ? null
                : requests.bearersOf(dispute.alertId()).get(dispute.tokenId());
        List<GivenFile> shown = thefts.isEmpty() ? List.of() : files.handOn(dispute.tokenId(), dispute.files());
        files.forget(dispute.tokenId());
        for (UUID theft : thefts) {
            disputes.fire(new DisputeWritten(
                    dispute.storeId(),
                    theft,
                    dispute.id(),
                    code,
                    dispute.tokenId(),
                    bearer,
                    statement,
                    shown,
                    email,
                    dispute.language()));
        }
        if (thefts.isEmpty() && email != null) {
            mail.send(NothingClaimedLetter.of(dispute.id(), email, dispute.language(), settings));
        }
        dispute.settle(clock.instant());
    }

    /**
     * What it is about: the alert's incident, or what is owed to this store. Where nothing is: what was paid meanwhile, since that was
     * faster; what somebody disputes already; or what was paid before.
     */
    private List<UUID> thefts(WrittenDispute dispute) {
        if (dispute.alertId() != null) {
            return incidents.theftOfAlert(dispute.alertId()).map(Theft::id).stream()
                    .filter(theft -> debts.ofTheft(theft).stream().anyMatch(debt -> debt.state() != State.WITHDRAWN))
                    .toList();
        }
        Set<UUID> people = relinking.nowKnownAs(Set.of(dispute.offenderId()));
        List<UUID> here = incidents.theftsOf(people).stream()
                .filter(theft -> theft.storeId().equals(dispute.storeId()))
                // Nobody means what was not there yet, however late their words are read.
                .filter(theft -> !theft.occurredAt().isAfter(dispute.writtenAt()))
                .map(Theft::id)
                .toList();
        List<Debt> all = debts.ofOffenders(people).stream()
                .filter(debt -> here.contains(debt.theftId()))
                .toList();
        return Stream.<Predicate<Debt>>of(
                        debt -> debt.state() == State.OPEN,
                        debt -> debt.state() == State.PAID && !debt.settledAt().isBefore(dispute.writtenAt()),
                        debt -> debt.state() == State.DISPUTED,
                        debt -> debt.state() == State.PAID)
                .map(meant -> all.stream().filter(meant).map(Debt::theftId).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
