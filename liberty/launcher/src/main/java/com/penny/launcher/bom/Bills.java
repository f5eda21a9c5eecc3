package com.penny.launcher.bom;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.bom.Advisories.Advisory;
import com.penny.launcher.build.LoggedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the bills of materials of the Java side and of the screens with the tools of Maven and npm, and checks them. */
public final class Bills {

    private static final List<String> FILES = List.of("java.cdx.json", "screens.cdx.json");

    private final Checkout checkout;
    private final Console console;

    public Bills(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /**
     * Writes {@code java.cdx.json} and {@code screens.cdx.json} (CycloneDX 1.5 or newer) into the folder.
     *
     * @throws Failure when a part is not pinned, has no hash or no licence; each is printed before
     */
    public void write(Path folder) throws IOException, InterruptedException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target);
        java(target);
        screens(target.resolve("screens.cdx.json"));
        int parts = 0;
        int findings = 0;
        for (String name : FILES) {
            BillOfMaterials bill = BillOfMaterials.read(target.resolve(name));
            bill.findings().forEach(finding -> console.say("  FOUND  %s", finding));
            console.say("%s: %d parts", target.resolve(name), bill.size());
            if (bill.size() == 0) {
                throw new Failure(target.resolve(name) + " is empty: the tool that wrote it has missed everything");
            }
            parts += bill.size();
            findings += bill.findings().size();
        }
        if (findings > 0) {
            throw new Failure(findings + " findings in " + parts + " parts");
        }
    }

    /** The package URLs of all parts that are listed in a folder and not ours. */
    public List<String> parts(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String name : FILES) {
            parts.addAll(BillOfMaterials.read(folder.resolve(name)).parts());
        }
        return parts;
    }

    /** Those that nobody has accepted, or no longer. */
    public List<Advisory> open(List<Advisory> known, Path accepted, LocalDate today) throws IOException {
        AcceptedAdvisories held = AcceptedAdvisories.read(accepted);
        return known.stream().filter(each -> !held.hold(each.id(), today)).toList();
    }

    private void java(Path folder) throws IOException, InterruptedException {
        new LoggedCommand("Listing the parts of Java", checkout.logs().resolve("bom-java.log"), console)
                .run(
                        List.of(
                                checkout.frontDoor().toString(),
                                "maven",
                                "-B",
                                "-ntp",
                                "org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom",
                                "-DoutputDirectory=" + folder,
                                "-DoutputName=java.cdx",
                                "-DoutputFormat=json"),
                        checkout.root());
    }

    private void screens(Path file) throws IOException, InterruptedException {
        new LoggedCommand("Listing the parts of the screens", file, console)
                .run(
                        List.of(
                                "npm",
                                "sbom",
                                "--sbom-format",
                                "cyclonedx",
                                "--omit",
                                "dev",
                                "--package-lock-only",
                                "--silent"),
                        checkout.frontend());
    }
}
