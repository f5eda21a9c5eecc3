package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    private Path folder;

    @Test
    void aPortStaysTheSameWhileItIsFree() throws Exception {
        Path file = folder.resolve("ports.properties");
        int port = new Ports(file).get("postgres");
        assertThat(new Ports(file).get("postgres")).isEqualTo(port);
        assertThat(new Ports(file).known("postgres")).contains(port);
    }

    @Test
    void aTakenPortIsReplaced() throws Exception {
        Path file = folder.resolve("ports.properties");
        int port = new Ports(file).get("postgres");
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free(squatter.getLocalPort())).isFalse();
            assertThat(new Ports(file).get("postgres")).isNotEqualTo(port);
        }
    }
}
