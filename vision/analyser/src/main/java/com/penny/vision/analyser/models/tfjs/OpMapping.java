package com.penny.vision.analyser.models.tfjs;

/** Writes one TensorFlow.js node as ONNX nodes whose last one bears the node's name. */
@FunctionalInterface
interface OpMapping {

    void map(TfjsNode node, Conversion conversion);
}
