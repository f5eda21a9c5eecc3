package com.penny.launcher.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UniqueClipTest {

    private static final byte[] CLIP = box("ftyp", "isom").array();

    private static ByteBuffer box(String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + bytes.length)
                .putInt(8 + bytes.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(bytes);
    }

    /** Types of the top-level boxes; fails when the sizes do not add up to the file. */
    private static List<String> boxes(byte[] file) {
        List<String> types = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(file);
        while (rest.hasRemaining()) {
            int size = rest.getInt();
            byte[] type = new byte[4];
            rest.get(type);
            types.add(new String(type, StandardCharsets.US_ASCII));
            rest.position(rest.position() + size - 8);
        }
        return types;
    }

    @Test
    void theClipStaysWholeAndAFreeBoxFollows() {
        byte[] unique = UniqueClip.of(CLIP, UUID.randomUUID());
        assertThat(Arrays.copyOf(unique, CLIP.length)).isEqualTo(CLIP);
        assertThat(boxes(unique)).containsExactly("ftyp", "free");
    }

    @Test
    void twoMarksGiveTwoFiles() {
        assertThat(UniqueClip.of(CLIP, new UUID(1, 2))).isNotEqualTo(UniqueClip.of(CLIP, new UUID(1, 3)));
        assertThat(UniqueClip.of(CLIP, new UUID(1, 2))).isEqualTo(UniqueClip.of(CLIP, new UUID(1, 2)));
    }
}
