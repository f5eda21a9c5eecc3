package com.penny.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Checkout;
import com.penny.launcher.Failure;
import com.penny.launcher.demo.SampleClips;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a built tree: the decoder is that of the analyser's libraries. */
class BareDecodeIT {

    private static final Checkout CHECKOUT = Checkout.current();

    private static BareDecode decode;

    @BeforeAll
    static void unpack() throws Exception {
        decode = BareDecode.unpack(CHECKOUT);
    }

    @Test
    void aSampleClipIsDecoded() throws Exception {
        SampleClips samples = SampleClips.read(CHECKOUT.sampleClips());
        Path clip = samples.folder().resolve(samples.clips().get(0).file());

        assertThat(decode.seconds(clip)).isPositive();
    }

    @Test
    void whatIsNoClipGivesNoFigure(@TempDir Path folder) throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "not a clip");

        assertThatThrownBy(() -> decode.seconds(text)).isInstanceOf(Failure.class);
    }
}
