package com.penny.vision.analyser.models.onnx;

/** A named constant of a node. */
public final class Attribute {

    private static final int NAME = 1;
    private static final int INT = 3;
    private static final int STRING = 4;
    private static final int INTS = 8;
    private static final int TYPE = 20;
    private static final int TYPE_INT = 2;
    private static final int TYPE_STRING = 3;
    private static final int TYPE_INTS = 7;

    private final ProtobufWriter message;

    private Attribute(ProtobufWriter message) {
        this.message = message;
    }

    /** A whole number. */
    public static Attribute integer(String name, long value) {
        return new Attribute(
                new ProtobufWriter().text(NAME, name).integer(INT, value).integer(TYPE, TYPE_INT));
    }

    /** A text. */
    public static Attribute text(String name, String value) {
        return new Attribute(
                new ProtobufWriter().text(NAME, name).text(STRING, value).integer(TYPE, TYPE_STRING));
    }

    /** A list of whole numbers. */
    public static Attribute integers(String name, long... values) {
        ProtobufWriter message = new ProtobufWriter().text(NAME, name);
        for (long value : values) {
            message.integer(INTS, value);
        }
        return new Attribute(message.integer(TYPE, TYPE_INTS));
    }

    ProtobufWriter message() {
        return message;
    }
}
