package com.penny.launcher.bom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A CycloneDX document, as the tools of Maven and npm write it. */
public final class BillOfMaterials {

    private static final String OURS = "pkg:maven/com.penny/";

    /** One version: no range, no wildcard, no name for whatever is newest, nothing that may change under its name. */
    private static final Pattern PINNED =
            Pattern.compile("(?!.*-SNAPSHOT)[0-9A-Za-z][0-9A-Za-z._+-]*[0-9A-Za-z]|[0-9]");

    private static final Pattern WHATEVER = Pattern.compile("(?i)latest|release|next");

    private final List<JsonNode> foreign;

    private BillOfMaterials(List<JsonNode> foreign) {
        this.foreign = foreign;
    }

    /** @throws IOException when the file is no CycloneDX document */
    public static BillOfMaterials read(Path file) throws IOException {
        JsonNode document = new JsonMapper().readTree(file.toFile());
        if (!document.path("bomFormat").asText().equals("CycloneDX")) {
            throw new IOException(file + " is no CycloneDX document");
        }
        List<JsonNode> foreign = new ArrayList<>();
        document.path("components").forEach(component -> {
            if (!component.path("purl").asText().startsWith(OURS)) {
                foreign.add(component);
            }
        });
        return new BillOfMaterials(foreign);
    }

    /** How many parts are not ours. */
    public int size() {
        return foreign.size();
    }

    /** Their package URLs, with versions and without qualifiers. */
    public List<String> parts() {
        return foreign.stream()
                .map(component -> component.path("purl").asText().split("\\?", 2)[0])
                .toList();
    }

    /** A sentence for each part whose version may move, whose bytes nobody could check, or whose licence is unknown. */
    public List<String> findings() {
        return foreign.stream().flatMap(BillOfMaterials::findings).toList();
    }

    private static Stream<String> findings(JsonNode component) {
        String name = component.path("purl").asText(component.path("name").asText());
        String version = component.path("version").asText();
        List<String> findings = new ArrayList<>();
        if (!PINNED.matcher(version).matches() || WHATEVER.matcher(version).matches()) {
            findings.add(name + " has no pinned version");
        }
        if (component.path("hashes").isEmpty()) {
            findings.add(name + " has no hash");
        }
        if (component.path("licenses").isEmpty()) {
            findings.add(name + " names no licence");
        }
        return findings.stream();
    }
}
