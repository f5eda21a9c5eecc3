package com.penny.vision.analyser.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A loaded model. One thread computes each call and does not spin while it waits: frames are worked on side by side, which
 * uses the cores better than several threads for one frame. Safe for use by several threads.
 */
final class ModelSession implements AutoCloseable {

    private static final String INPUT = "image";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @throws InferenceException when the file is no valid model */
    ModelSession(Path file) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            session = environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new InferenceException("The model " + file.getFileName() + " cannot be loaded", e);
        }
    }

    /**
     * Runs the model on one picture.
     *
     * @param pixels direct buffer, read from position 0: height by width by RGB, 0 to 255
     * @return the outputs by name, each as a flat list of numbers
     */
    Map<String, float[]> run(FloatBuffer pixels, int width, int height) {
        long[] shape = {1, height, width, 3};
        try (OnnxTensor image = OnnxTensor.createTensor(environment, pixels, shape);
                OrtSession.Result result = session.run(Map.of(INPUT, image))) {
            Map<String, float[]> outputs = new HashMap<>();
            for (var output : result) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                outputs.put(output.getKey(), copy);
            }
            return outputs;
        } catch (OrtException e) {
            throw new InferenceException("A model failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new InferenceException("A model could not be closed", e);
        }
    }
}
