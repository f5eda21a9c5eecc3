package com.penny.vision.messages.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    @Test
    void readsWhatTheWriterWrote() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new FrameWriter(bytes).write(FrameKind.REQUEST, new byte[] {1, 2, 3});

        Frame frame = reader(bytes.toByteArray()).read();

        assertThat(frame.kind()).isEqualTo(FrameKind.REQUEST);
        assertThat(frame.payload()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(FrameKind.class)
    void refusesALengthOverTheLimitOfItsKind(FrameKind kind) {
        byte[] header = header(kind.code(), (int) kind.maxLength() + 1);

        assertThatExceptionOfType(FrameTooLongException.class)
                .isThrownBy(() -> reader(header).read())
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesNegativeAndAbsurdLengths(int length) {
        byte[] header = header(FrameKind.BLOB.code(), length);

        assertThatExceptionOfType(FrameTooLongException.class)
                .isThrownBy(() -> reader(header).readHeader());
    }

    @Test
    void refusesAnUnknownKind() {
        byte[] header = header((byte) 'x', 0);

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> reader(header).read());
    }

    @Test
    void noticesThatAFrameEndsEarly() {
        byte[] header = header(FrameKind.BLOB.code(), 10);

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> reader(header).read());
    }

    @Test
    void insistsOnTheExpectedKind() {
        byte[] ping = header(FrameKind.PING.code(), 0);

        assertThatThrownBy(() -> reader(ping).read(FrameKind.BLOB)).hasMessage("Expected BLOB, got PING");
    }

    @Test
    void copiesAPayloadOfExactlyItsLength() throws IOException {
        byte[] bytes = ByteBuffer.allocate(5 + 6)
                .put(FrameKind.CLIP.code())
                .putInt(4)
                .put(new byte[] {1, 2, 3, 4, 9, 9})
                .array();
        FrameReader reader = reader(bytes);
        var copy = new ByteArrayOutputStream();

        reader.copyPayload(reader.readHeader(), copy);

        assertThat(copy.toByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theWriterRefusesWhatTheReaderWould() {
        var writer = new FrameWriter(new ByteArrayOutputStream());

        assertThatExceptionOfType(FrameTooLongException.class)
                .isThrownBy(() -> writer.write(FrameKind.FAILED, new byte[(int) FrameKind.FAILED.maxLength() + 1]));
    }

    private static FrameReader reader(byte[] bytes) {
        return new FrameReader(new ByteArrayInputStream(bytes));
    }

    private static byte[] header(byte kind, int length) {
        return ByteBuffer.allocate(5).put(kind).putInt(length).array();
    }
}
