package com.penny.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bodies of requests and answers as {@link Json}. Jackson's own provider is not used: it registers a second instance of
 * itself with other settings, and which of the two answers is left to chance.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, ProblemDocument.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, ProblemDocument.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** Several times the longest form with every field full. */
    private static final int MOST_BYTES = 256 * 1024;

    /** The streams belong to the server: closing them early would end the answer. */
    private final ObjectWriter writer = Json.mapper().writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return structured(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = LimitedBody.read(body, MOST_BYTES);
        try {
            JsonNode json = mapper.readTree(bytes);
            if (json.isMissingNode()) {
                return null;
            }
            PlainText.require(json);
            return mapper.readerFor(mapper.constructType(genericType)).readValue(json);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static Problem unreadable(JsonProcessingException failure) {
        String pointer = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
        return Problem.invalid(
                "The request is not the JSON that this address takes.",
                List.of(new Problem.FieldError(pointer, "Send a value of the documented type.")));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return structured(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        writer.writeValue(body, value);
    }

    /** Text, bytes and streams are what they are. */
    private static boolean structured(Class<?> type) {
        return !CharSequence.class.isAssignableFrom(type)
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type)
                && type != byte[].class;
    }
}
