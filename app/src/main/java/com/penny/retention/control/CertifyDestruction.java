package com.penny.retention.control;

import com.penny.audit.Audit;
import com.penny.jobs.Discrepancy;
import com.penny.jobs.Part;
import com.penny.jobs.Piece;
import com.penny.jobs.Run;
import com.penny.jobs.Step;
import com.penny.kernel.CanonicalJson;
import com.penny.kernel.Ids;
import com.penny.kernel.Secrets;
import com.penny.keyring.ServerSignature;
import com.penny.retention.entity.Certificates;
import com.penny.retention.entity.DestructionCertificate;
import com.penny.retention.entity.Destructions;
import com.penny.retention.entity.Destructions.Line;
import com.penny.retention.entity.DueEvidence;
import com.penny.retention.entity.DueEvidence.Sum;
import com.penny.retention.entity.Statement;
import com.penny.retention.entity.Statement.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Certifies to each store what was destroyed of it. */
@ApplicationScoped
public class CertifyDestruction implements Step {

    @Inject
    ByStore byStore;

    @Inject
    Destructions destructions;

    @Inject
    DueEvidence due;

    @Inject
    Certificates certificates;

    @Inject
    ServerSignature signature;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return RetentionJob.NAME + ".certificates";
    }

    @Override
    public long total(Run run, Part part) {
        return byStore.total(part, store -> destructions.all(store, run.id()) > 0 ? 1 : 0);
    }

    @Override
    public List<Piece> read(Run run, Part part, String after) {
        return byStore.read(
                part,
                after,
                (store, last) -> last == null && destructions.all(store, run.id()) > 0
                        ? List.of(ByStore.piece(store, store, store, 1))
                        : List.of());
    }

    @Override
    public void write(Run run, Piece piece, Object processed) {
        UUID store = piece.persona().storeId();
        Statement statement = statement(run, store, destructions.lines(store, run.id()));
        String text = CanonicalJson.write(statement);
        ServerSignature.Signed signed = signature.sign(text);
        certificates.add(new DestructionCertificate(statement, text, signed.keyId(), signed.signature()));
        audit.record(
                store,
                "evidence.destruction-certified",
                statement.certificate(),
                Map.of("run", run.id(), "objects", statement.objects()));
    }

    private Statement statement(Run run, UUID store, List<Line> lines) {
        List<Line> gone = lines.stream().filter(Line::missing).toList();
        return new Statement(
                Statement.FORMAT,
                Ids.next(clock),
                run.id(),
                store,
                run.at(),
                clock.instant(),
                lines.size(),
                lines.stream().mapToLong(Line::sizeBytes).sum(),
                tallies(lines),
                gone.size(),
                tallies(gone),
                due.sums(store, run.at()).stream().filter(Sum::held).toList(),
                Secrets.hash(lines.stream().map(CertifyDestruction::text).collect(Collectors.joining())));
    }

    private static String text(Line line) {
        return line.object() + " " + line.kind() + " " + line.reason() + " " + line.sha256() + "\n";
    }

    /** In an order of their own, so that the same list gives the same text. */
    private static List<Tally> tallies(List<Line> lines) {
        Map<List<String>, List<Line>> groups =
                lines.stream().collect(Collectors.groupingBy(line -> List.of(line.kind(), line.reason())));
        return groups.entrySet().stream()
                .map(group -> new Tally(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getValue().size(),
                        group.getValue().stream().mapToLong(Line::sizeBytes).sum()))
                .sorted(Comparator.comparing(Tally::kind).thenComparing(Tally::reason))
                .toList();
    }

    @Override
    public void verify(Run run) {
        long differ = byStore.total(
                Part.WHOLE,
                store -> certificates.objects(store, run.id()) == destructions.all(store, run.id()) ? 0 : 1);
        if (differ > 0) {
            throw new Discrepancy(
                    "For " + differ + " stores the certificate does not say what was destroyed. Look at the database.");
        }
    }
}
