package com.penny.audit.control;

import com.penny.audit.entity.AuditCheckpoints;
import com.penny.audit.entity.Head;
import com.penny.keyring.ServerSignature;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Signs how far every chain has come, every ten minutes and before an export. Who can write into the database can compute
 * hashes anew, but not this.
 */
@ApplicationScoped
public class Checkpointing {

    private static final Logger LOG = Logger.getLogger(Checkpointing.class.getName());
    private static final int EVERY_MINUTES = 10;
    private static final int AT_A_TIME = 200;

    @Inject
    AuditCheckpoints checkpoints;

    @Inject
    ServerSignature key;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        timer.scheduleAtFixedRate(this::signAll, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Signs the end of one chain, if it has grown. */
    void sign(UUID chain) {
        transactions.run(Persona.job(), () -> signSome(chain));
    }

    private void signAll() {
        try {
            int signed;
            do {
                signed = transactions.as(Persona.job(), () -> signSome(null));
            } while (signed == AT_A_TIME);
        } catch (RuntimeException e) {
            // A periodic task that throws is never run again.
            LOG.log(Level.SEVERE, "the audit log was not signed; trying again", e);
        }
    }

    private int signSome(UUID chain) {
        List<Head> heads = checkpoints.unsigned(chain, AT_A_TIME);
        for (Head head : heads) {
            // As precise as the database keeps it, so that the same words can be said again.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ServerSignature.Signed signed = key.sign(words(head.chain(), head.seq(), head.hash(), now));
            checkpoints.add(head, now, signed.keyId(), signed.signature());
        }
        return heads.size();
    }

    /** What is signed. */
    private static String words(UUID chain, long seq, String hash, Instant at) {
        return String.join("\n", TrailExport.FORMAT, chain.toString(), Long.toString(seq), hash, at.toString());
    }
}
