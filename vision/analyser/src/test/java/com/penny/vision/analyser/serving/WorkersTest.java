package com.penny.vision.analyser.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WorkersTest {

    private final AtomicInteger underWay = new AtomicInteger();

    @Test
    void anAnalysisGivenUpKeepsItsPlaceUntilItHasEnded() throws Exception {
        Workers workers = new Workers(1, Duration.ofMinutes(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Callable<AnalysisResult> slow = () -> {
            underWay.incrementAndGet();
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                cancelled.countDown();
                mayEnd.await();
            }
            underWay.decrementAndGet();
            return null;
        };
        Thread first = inBackground(workers, slow);
        begun.await();
        first.interrupt();
        cancelled.await();
        AtomicInteger seenBySecond = new AtomicInteger(-1);
        Thread second = inBackground(workers, () -> {
            seenBySecond.set(underWay.get());
            return null;
        });
        // It can only wait: its turn does not come before the first has ended.
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(first.isAlive()).isTrue();
        assertThat(seenBySecond).hasValue(-1);

        mayEnd.countDown();
        first.join();
        second.join();

        assertThat(seenBySecond).hasValue(0);
    }

    @Test
    void anAnalysisThatTakesTooLongIsNoFaultOfTheClip() {
        assertThatExceptionOfType(AnalysisFailedException.class)
                .isThrownBy(() -> new Workers(1, Duration.ofMillis(1)).analyse(() -> {
                    new CountDownLatch(1).await();
                    return null;
                }))
                .withMessage("The analysis took too long");
    }

    @Test
    void tellsTheClipsFaultFromItsOwn() {
        Workers workers = new Workers(1, Duration.ofMinutes(1));

        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> workers.analyse(() -> {
                    throw new ClipRejectedException(RejectionReason.UNREADABLE);
                }));
        assertThatExceptionOfType(AnalysisFailedException.class)
                .isThrownBy(() -> workers.analyse(() -> {
                    throw new IOException("disk full");
                }));
    }

    private static Thread inBackground(Workers workers, Callable<AnalysisResult> analysis) {
        Thread thread = new Thread(() -> {
            try {
                workers.analyse(analysis);
            } catch (ClipRejectedException | AnalysisFailedException e) {
                assertThat(e).hasMessage("The analyser is stopping");
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
