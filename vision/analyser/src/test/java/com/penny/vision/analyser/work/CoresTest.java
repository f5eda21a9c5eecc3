package com.penny.vision.analyser.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CoresTest {

    private final Cores cores = new Cores(2);

    @AfterEach
    void stop() {
        cores.close();
    }

    @Test
    void keepsTheOrderOfThePieces() throws IOException {
        List<Callable<Integer>> pieces = IntStream.range(0, 100)
                .mapToObj(i -> (Callable<Integer>) () -> i * i)
                .toList();

        assertThat(cores.doAll(pieces)).startsWith(0, 1, 4).endsWith(99 * 99).hasSize(100);
    }

    @Test
    void worksOnSeveralPiecesAtATime() throws IOException {
        CyclicBarrier bothAreHere = new CyclicBarrier(2);

        assertThat(cores.doAll(List.of(bothAreHere::await, bothAreHere::await))).hasSize(2);
    }

    @Test
    void handsOnWhatAPieceThrew() {
        assertThatIOException()
                .isThrownBy(() -> cores.doAll(List.of(CoresTest::brokenPipe)))
                .withMessage("broken pipe");
        assertThatIllegalStateException()
                .isThrownBy(() -> cores.doAll(List.of(CoresTest::brokenModel)))
                .withMessage("broken model");
    }

    @Test
    void anInterruptEndsTheWaitingAndThePieces() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Callable<Boolean> endless = () -> {
            begun.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } finally {
                ended.countDown();
            }
        };
        Thread interrupter = new Thread(() -> {
            try {
                begun.await();
                caller.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        interrupter.start();

        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> cores.doAll(List.of(endless)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Void brokenPipe() throws IOException {
        throw new IOException("broken pipe");
    }

    private static Void brokenModel() {
        throw new IllegalStateException("broken model");
    }
}
