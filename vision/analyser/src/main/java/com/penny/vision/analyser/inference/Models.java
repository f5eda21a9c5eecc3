package com.penny.vision.analyser.inference;

import com.penny.vision.analyser.models.ModelManifest;
import com.penny.vision.messages.ModelUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The loaded models, shared by all workers. */
public final class Models implements AutoCloseable {

    private final ModelSession detector;
    private final ModelSession pose;
    private final PersonDetector personDetector;
    private final PoseEstimator poseEstimator;
    private final List<ModelUse> inUse;

    private Models(ModelSession detector, ModelSession pose, List<ModelUse> inUse) {
        this.detector = detector;
        this.pose = pose;
        this.personDetector = new PersonDetector(detector);
        this.poseEstimator = new PoseEstimator(pose);
        this.inUse = List.copyOf(inUse);
    }

    /**
     * Loads the models from a folder made by {@link com.penny.vision.analyser.models.ModelBuild}.
     *
     * @throws IOException when a file is missing or not the one that was built
     */
    public static Models load(Path folder) throws IOException {
        ModelManifest manifest = ModelManifest.read(folder);
        ModelManifest.Entry centernet = manifest.entry("centernet");
        ModelManifest.Entry movenet = manifest.entry("movenet-lightning");
        return new Models(
                new ModelSession(manifest.verified(folder, centernet)),
                new ModelSession(manifest.verified(folder, movenet)),
                List.of(use(centernet), use(movenet)));
    }

    /** Finds people. */
    public PersonDetector personDetector() {
        return personDetector;
    }

    /** Finds people's joints. */
    public PoseEstimator poseEstimator() {
        return poseEstimator;
    }

    /** What an analysis must say about the models that had a part in it. */
    public List<ModelUse> inUse() {
        return inUse;
    }

    @Override
    public void close() {
        try (detector) {
            pose.close();
        }
    }

    private static ModelUse use(ModelManifest.Entry entry) {
        return new ModelUse(entry.name(), entry.version(), entry.sha256());
    }
}
