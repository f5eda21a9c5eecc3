package com.penny.vision.analyser.process;

import com.penny.vision.analyser.models.ModelBuild;
import java.io.IOException;
import java.nio.file.Path;

/** The models, built when they are not there yet. */
final class TestModels {

    private TestModels() {}

    /** Where they are: system property {@code penny.models}. */
    static Path folder() throws IOException {
        Path folder = Path.of(System.getProperty("penny.models", "target/models"));
        ModelBuild.main(new String[] {"--out", folder.toString()});
        return folder;
    }
}
