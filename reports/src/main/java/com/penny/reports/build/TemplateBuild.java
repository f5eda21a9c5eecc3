package com.penny.reports.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles every {@code NAME.jrxml} of a folder to {@code NAME.jasper} in another. */
public final class TemplateBuild {

    private TemplateBuild() {}

    /** @param arguments folder of the templates, folder for what is made of them */
    public static void main(String[] arguments) throws IOException, JRException {
        System.setProperty("java.awt.headless", "true");
        Path target = Files.createDirectories(Path.of(arguments[1]));
        try (DirectoryStream<Path> templates = Files.newDirectoryStream(Path.of(arguments[0]), "*.jrxml")) {
            for (Path template : templates) {
                String name = template.getFileName().toString().replaceFirst("\\.jrxml$", ".jasper");
                JasperCompileManager.compileReportToFile(
                        template.toString(), target.resolve(name).toString());
            }
        }
    }
}
