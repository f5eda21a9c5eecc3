package com.penny.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir
    private Path folder;

    @Test
    void isFreshOnlyForTheSourcesItWasKeptFor() throws IOException {
        Stamp stamp = new Stamp(folder.resolve("server"));
        assertThat(stamp.fresh("a")).isFalse();
        stamp.keep("a");
        assertThat(stamp.fresh("a")).isTrue();
        assertThat(stamp.fresh("b")).isFalse();
    }

    @Test
    void aForgottenStampIsNeverFresh() throws IOException {
        Stamp stamp = new Stamp(folder.resolve("server"));
        stamp.keep("a");
        stamp.forget();
        assertThat(stamp.fresh("a")).isFalse();
    }
}
