package com.penny.launcher.bom;

import com.penny.launcher.Checkout;
import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import com.penny.launcher.build.LoggedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the bills of materials of the Java side and of the screens with the tools of Maven and npm, and checks them. */
public final class Bills {

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
        for (String name : List.of("java.cdx.json", "screens.cdx.json")) {
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
