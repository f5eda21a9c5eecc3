package com.penny.vision.messages.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON of the messages. Unknown members are ignored, so that either side may be newer than the other. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** A message as UTF-8 JSON. */
    public static byte[] bytes(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProtocolException when the bytes are no such message */
    public static <T> T read(byte[] json, Class<T> type) throws ProtocolException {
        T message;
        try {
            message = MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new ProtocolException("Not a valid " + type.getSimpleName() + " message");
        }
        if (message == null) {
            throw new ProtocolException("An empty " + type.getSimpleName() + " message");
        }
        return message;
    }
}
