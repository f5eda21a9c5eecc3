/**
 * Reads TensorFlow.js graph models and turns them into ONNX.
 *
 * <p>Only the operators that our two models use are mapped; an unknown one ends the build with its name. Pictures are
 * height by width by channel in TensorFlow.js and channel first in ONNX's convolutions: each mapping transposes around
 * itself, and the runtime's optimiser removes the pairs that cancel out.
 */
package com.penny.vision.analyser.models.tfjs;
