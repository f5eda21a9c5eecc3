package com.penny.launcher.build;

import com.penny.launcher.Checkout;
import com.penny.launcher.process.Programs;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the product is built from, in the order of need. */
final class BuildPlan {

    private final Checkout checkout;

    BuildPlan(Checkout checkout) {
        this.checkout = checkout;
    }

    List<BuildStep> steps() {
        return List.of(packages(), screens(), vision(), models(), server());
    }

    private BuildStep packages() {
        Path frontend = checkout.frontend();
        return new BuildStep(
                "screen packages",
                List.of(frontend.resolve("package.json"), frontend.resolve("package-lock.json")),
                frontend.resolve("node_modules/.package-lock.json"),
                frontend,
                List.of("npm", "ci", "--no-audit", "--no-fund"));
    }

    private BuildStep screens() {
        Path frontend = checkout.frontend();
        return new BuildStep(
                "screens", List.of(frontend), frontend.resolve("dist"), frontend, List.of("npm", "run", "build"));
    }

    private BuildStep vision() {
        return new BuildStep(
                "vision",
                paths("pom.xml", "vision"),
                checkout.analyserLibraries(),
                checkout.root(),
                maven("vision/analyser"));
    }

    private BuildStep models() {
        return new BuildStep(
                "models",
                paths("vision/analyser/src/main/java/com/penny/vision/analyser/models"),
                checkout.models(),
                checkout.root(),
                List.of(
                        Programs.java(),
                        "-cp",
                        checkout.analyserClasses() + File.pathSeparator + checkout.analyserLibraries() + "/*",
                        "com.penny.vision.analyser.models.ModelBuild",
                        "--out",
                        checkout.models().toString()));
    }

    private BuildStep server() {
        return new BuildStep(
                "server",
                paths(
                        "pom.xml",
                        "app",
                        "batch-jobs",
                        "frontend/dist",
                        "reports",
                        "liberty/pom.xml",
                        "liberty/server",
                        "tenant-migrations",
                        "vision/messages"),
                checkout.liberty().resolve("usr/servers/penny/server.xml"),
                checkout.root(),
                maven("liberty/server"));
    }

    private List<Path> paths(String... names) {
        return Stream.of(names).map(checkout.root()::resolve).toList();
    }

    private List<String> maven(String module) {
        List<String> command = new ArrayList<>(
                List.of(checkout.frontDoor().toString(), "maven", "-q", "-B", "-ntp", "-pl", module, "-am", "package"));
        command.addAll(List.of("-DskipTests", "-Dspotless.check.skip=true"));
        return command;
    }
}
