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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
        return new Statement(
                Statement.FORMAT,
                Ids.next(clock),
                run.id(),
                store,
                run.at(),
                clock.instant(),
                lines.size(),
                lines.stream().mapToLong(Line::sizeBytes).sum(),
                counted(lines, Line::reason),
                counted(lines, Line::kind),
                lines.stream().filter(Line::missing).count(),
                due.sums(store, run.at()).stream().filter(Sum::held).toList(),
                Secrets.hash(lines.stream().map(CertifyDestruction::text).collect(Collectors.joining())));
    }

    private static String text(Line line) {
        return line.object() + " " + line.kind() + " " + line.reason() + " " + line.sha256() + "\n";
    }

    private static Map<String, Long> counted(List<Line> lines, Function<Line, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
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
