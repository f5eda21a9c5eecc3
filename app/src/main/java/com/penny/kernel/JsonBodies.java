package com.penny.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
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

/**
 * Bodies of requests and answers as {@link Json}. Jackson's own provider is not used: it registers a second instance of
 * itself with other settings, and which of the two answers is left to chance.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, ProblemDocument.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, ProblemDocument.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

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
        ObjectReader reader = mapper.readerFor(mapper.constructType(genericType));
        byte[] bytes = body.readAllBytes();
        return bytes.length == 0 ? null : reader.readValue(bytes);
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
