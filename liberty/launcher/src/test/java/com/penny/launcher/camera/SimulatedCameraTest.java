package com.penny.launcher.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.Console;
import com.penny.launcher.demo.DemoFile;
import com.penny.launcher.demo.DemoFile.Camera;
import com.penny.launcher.demo.DemoFile.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedCameraTest {

    private static final String RECEIPT = "{\"clipId\":\"c\",\"sha256\":\"\",\"sizeBytes\":1,\"duplicate\":false}";

    @TempDir
    private Path clips;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);

    private static DemoFile demo(String... clips) {
        Camera camera = new Camera("cam", "Aisle 2", "secret", List.of(), List.of(clips));
        return new DemoFile(
                List.of(),
                List.of(new Store("s", "O", "S", "A", "R", null, null, "Europe/Madrid", "EUR", List.of(camera))));
    }

    @Test
    void sendsEachTimeOtherBytesOfTheSameClip() throws Exception {
        Files.write(clips.resolve("a.mp4"), new byte[] {7});
        try (StubServer server = new StubServer(202, RECEIPT);
                SimulatedCamera camera =
                        new SimulatedCamera(server.address(), demo("a.mp4"), clips, Duration.ofMillis(1), console)) {
            camera.start();
            byte[] first = server.requests().poll(10, TimeUnit.SECONDS).body();
            byte[] second = server.requests().poll(10, TimeUnit.SECONDS).body();
            assertThat(first).isNotEqualTo(second);
            assertThat(Arrays.copyOf(first, 1)).isEqualTo(Arrays.copyOf(second, 1));
        }
    }

    @Test
    void theSameRefusalIsReportedOnce() throws Exception {
        Files.write(clips.resolve("a.mp4"), new byte[] {7});
        String problem = "{\"title\":\"Camera key revoked\",\"detail\":\"Make a new one.\"}";
        try (StubServer server = new StubServer(401, problem);
                SimulatedCamera camera =
                        new SimulatedCamera(server.address(), demo("a.mp4"), clips, Duration.ofMillis(1), console)) {
            camera.start();
            for (int i = 0; i < 3; i++) {
                assertThat(server.requests().poll(10, TimeUnit.SECONDS)).isNotNull();
            }
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce("Camera key revoked: Make a new one.");
    }

    @Test
    void camerasWithoutClipsAreSilent() throws Exception {
        try (StubServer server = new StubServer(202, RECEIPT);
                SimulatedCamera camera =
                        new SimulatedCamera(server.address(), demo(), clips, Duration.ofMillis(1), console)) {
            camera.start();
            assertThat(camera.clips()).isZero();
            assertThat(server.requests()).isEmpty();
        }
    }
}
