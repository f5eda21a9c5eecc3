package com.penny.vision.analyser.models.onnx;

/** Element types of tensors, with ONNX's numbers for them (TensorProto.DataType). */
public enum ElementType {
    FLOAT32(1),
    INT32(6),
    INT64(7);

    private final int code;

    ElementType(int code) {
        this.code = code;
    }

    /** The number that stands for this type in files and in the Cast operator. */
    public int code() {
        return code;
    }
}
