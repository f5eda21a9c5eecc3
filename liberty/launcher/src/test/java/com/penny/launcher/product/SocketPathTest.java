package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SocketPathTest {

    @Test
    void aShortPathStaysInTheDataDirectory() throws Exception {
        assertThat(SocketPath.of(Path.of("/home/a/penny/.penny/data")))
                .hasParentRaw(Path.of("/home/a/penny/.penny/data/run"));
    }

    @Test
    void aPathTooLongForASocketMovesToAShortFolderOfItsOwn() throws Exception {
        Path deep = Path.of("/" + "very-long-name/".repeat(10));
        Path socket = SocketPath.of(deep);
        assertThat(socket.toString()).hasSizeLessThan(100);
        assertThat(SocketPath.of(deep)).isEqualTo(socket);
        Path other = SocketPath.of(deep.resolve("other"));
        assertThat(other).isNotEqualTo(socket);
        Files.delete(socket.getParent());
        Files.delete(other.getParent());
    }
}
