/** Writes ONNX files (opset 13): just the parts of the format that converted models need. */
package com.penny.vision.analyser.models.onnx;
