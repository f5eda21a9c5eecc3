package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecoderLibrariesTest {

    private static final String COMPLETE = """
            312 libs found in cache `/etc/ld.so.cache'
            	libxcb.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libxcb.so.1
            	libxcb-shm.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libxcb-shm.so.0
            	libudev.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libudev.so.1
            	libpulse.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libpulse.so.0
            	libasound.so.2 (libc6,x86-64) => /lib/x86_64-linux-gnu/libasound.so.2
            """;

    @Test
    void nothingIsMissingWhereAllAre() {
        assertThat(DecoderLibraries.missingFrom(COMPLETE)).isEmpty();
    }

    @Test
    void thePackageOfALibraryThatIsNotThereIsNamed() {
        assertThat(DecoderLibraries.missingFrom(COMPLETE.replace("libpulse.so.0 (", "libpulse-simple.so.0 (")))
                .containsExactly("libpulse0");
    }

    @Test
    void anotherVersionDoesNotCount() {
        assertThat(DecoderLibraries.missingFrom(COMPLETE.replace("libxcb-shm.so.0", "libxcb-shm.so.1")))
                .containsExactly("libxcb-shm0");
    }
}
