package com.penny.vision.analyser.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lies beside the models and says what they are and where they come from.
 *
 * @param converter changes whenever our conversion would write other files
 */
public record ModelManifest(
        String source, String sourceVersion, String sourceSha512, int converter, List<Entry> models) {

    private static final String FILE = "models.json";

    /**
     * One model.
     *
     * @param file name of the ONNX file in the same folder
     * @param version of the package it comes from
     * @param sha256 of the ONNX file, 64 hexadecimal digits
     */
    public record Entry(String name, String file, String version, String licence, String sha256) {}

    /** @throws IOException when there is no readable manifest in the folder */
    public static ModelManifest read(Path folder) throws IOException {
        return new ObjectMapper().readValue(folder.resolve(FILE).toFile(), ModelManifest.class);
    }

    void write(Path folder) throws IOException {
        byte[] json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this);
        Files.write(folder.resolve(FILE), json);
    }

    /**
     * The file of a model.
     *
     * @throws IOException when it is missing or not the one that was built
     */
    public Path verified(Path folder, Entry entry) throws IOException {
        Path file = folder.resolve(entry.file());
        if (!Checksums.sha256(file).equals(entry.sha256())) {
            throw new IOException(file + " is not the file that was built: build the models again");
        }
        return file;
    }

    /** @throws IOException when the manifest has no such model */
    public Entry entry(String name) throws IOException {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("The model " + name + " is missing: build the models again"));
    }
}
