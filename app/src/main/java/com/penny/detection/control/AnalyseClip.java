package com.penny.detection.control;

import com.penny.detection.control.vision.VisionProcess;
import com.penny.detection.entity.Clip;
import com.penny.detection.entity.Clips;
import com.penny.evidence.Evidence;
import com.penny.outbox.NotNow;
import com.penny.outbox.Task;
import com.penny.stores.Stores;
import com.penny.stores.Stores.ZoneFacts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.VisionUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Has a received clip analysed and settles it. The analysis stands between two transactions, never inside one. */
@ApplicationScoped
public class AnalyseClip implements Task {

    static final String NAME = "analyse-clip";

    /** A clip over which the vision process died twice is not given a third. */
    private static final int MOST_ATTEMPTS = 2;

    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    private record Job(
            Persona persona, UUID clipId, List<ZoneFacts> zones, long length, InputStream bytes, int attempt) {}

    @Inject
    Transactions transactions;

    @Inject
    Clips clips;

    @Inject
    Stores stores;

    @Inject
    Evidence evidence;

    @Inject
    VisionProcess vision;

    @Inject
    Settlement settlement;

    @Override
    public String name() {
        return NAME;
    }

    /** Payments and answers to people do not wait behind video. */
    @Override
    public int priority() {
        return 10;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        Persona persona = Persona.job(UUID.fromString(ids[0]));
        UUID clipId = UUID.fromString(ids[1]);
        if (!vision.reachable()) {
            // Not this clip's fault: it keeps its tries.
            throw new NotNow("the vision process is not there");
        }
        Job job = transactions.as(persona, () -> begin(persona, clipId));
        if (job == null) {
            return;
        }
        // All clips under way share a crash of the process. Whether it was this clip's fault shows when it is alone.
        Lock turn = job.attempt() == 1 ? turns.readLock() : turns.writeLock();
        turn.lock();
        try {
            analyse(persona, clipId, job);
        } finally {
            turn.unlock();
        }
    }

    private void analyse(Persona persona, UUID clipId, Job job) {
        try (InputStream bytes = job.bytes()) {
            AnalysisResult result = vision.analyse(clipId, job.zones(), bytes, job.length());
            settlement.settle(persona, clipId, result);
        } catch (ClipRejectedException e) {
            settlement.fail(persona, clipId, e.reason().name(), e.detail());
        } catch (VisionUnavailableException e) {
            if (job.attempt() < MOST_ATTEMPTS) {
                throw new IllegalStateException(
                        "the vision process failed on clip " + clipId + ", trying once more", e);
            }
            settlement.fail(
                    persona,
                    clipId,
                    "ANALYSIS_FAILED",
                    "The clip stopped the analysis twice. Check the camera's encoder.");
        } catch (IOException e) {
            throw new UncheckedIOException("the stored clip " + clipId + " cannot be read", e);
        }
    }

    private Job begin(Persona persona, UUID clipId) {
        Clip clip = clips.lock(clipId);
        if (clip == null || !clip.waiting()) {
            return null;
        }
        clip.attempt();
        return new Job(
                persona,
                clipId,
                stores.zones(clip.cameraId()),
                clip.sizeBytes(),
                evidence.open(clip.objectId()),
                clip.attempts());
    }
}
