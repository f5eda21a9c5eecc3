package com.penny.vision.analyser.models;

import com.penny.vision.analyser.models.tfjs.TfjsModel;
import com.penny.vision.analyser.models.tfjs.TfjsToOnnx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the models: {@code ModelBuild --out DIR [--cache DIR]}. Fetches the npm package if it is not in the cache
 * (default {@code ~/.cache/penny}), checks its hash, converts, and writes a manifest. Does nothing when the folder is up
 * to date.
 */
public final class ModelBuild {

    /** Raise it whenever the conversion writes other files than before. */
    private static final int CONVERTER = 3;

    private final Path out;
    private final ModelPackage source;

    ModelBuild(Path out, Path cache) {
        this.out = out;
        this.source = new ModelPackage(cache);
    }

    /** See the class. Exit code 2 for wrong arguments; any other failure ends with its stack trace. */
    public static void main(String[] args) throws IOException {
        Path out = null;
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "penny");
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--out" -> out = Path.of(args[i + 1]);
                case "--cache" -> cache = Path.of(args[i + 1]);
                default -> out = null;
            }
        }
        if (out == null) {
            System.err.println("usage: ModelBuild --out DIR [--cache DIR]");
            System.exit(2);
        }
        boolean built = new ModelBuild(out, cache).run();
        System.out.println(built ? "models built in " + out : "models up to date in " + out);
    }

    /** @return whether anything had to be built */
    boolean run() throws IOException {
        if (upToDate()) {
            return false;
        }
        Files.createDirectories(out);
        Set<String> names = new HashSet<>();
        ModelSpec.all().forEach(spec -> names.addAll(List.of(spec.topology(), spec.weights())));
        Map<String, byte[]> files = source.files(names);
        List<ModelManifest.Entry> entries = new ArrayList<>();
        for (ModelSpec spec : ModelSpec.all()) {
            entries.add(build(spec, files));
        }
        new ModelManifest(ModelPackage.NAME, ModelPackage.VERSION, ModelPackage.SHA_512, CONVERTER, entries).write(out);
        return true;
    }

    private ModelManifest.Entry build(ModelSpec spec, Map<String, byte[]> files) throws IOException {
        TfjsModel model = TfjsModel.read(files.get(spec.topology()), files.get(spec.weights()));
        model.keepFirstChannel(spec.reducedToFirstChannel());
        Path file = out.resolve(spec.file());
        Files.write(
                file, new TfjsToOnnx(spec.upsampling()).convert(model, spec.name(), spec.inputShape(), spec.outputs()));
        return new ModelManifest.Entry(
                spec.name(), spec.file(), ModelPackage.VERSION, spec.licence(), Checksums.sha256(file));
    }

    private boolean upToDate() {
        try {
            ModelManifest manifest = ModelManifest.read(out);
            for (ModelManifest.Entry entry : manifest.models()) {
                manifest.verified(out, entry);
            }
            return manifest.converter() == CONVERTER
                    && manifest.sourceSha512().equals(ModelPackage.SHA_512)
                    && manifest.models().size() == ModelSpec.all().size();
        } catch (IOException e) {
            return false;
        }
    }
}
