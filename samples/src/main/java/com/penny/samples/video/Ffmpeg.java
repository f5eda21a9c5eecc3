package com.penny.samples.video;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The ffmpeg and ffprobe programs of the {@code org.bytedeco:ffmpeg} jar, unpacked into a folder. */
public final class Ffmpeg {

    private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64/";

    private final Path folder;

    private Ffmpeg(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks the programs with their libraries, about 90 MB.
     *
     * @param folder existing and empty; the caller removes it
     * @throws IllegalStateException when the jar is not on the class path
     */
    public static Ffmpeg unpackInto(Path folder) throws IOException {
        try (InputStream jar = Files.newInputStream(jar());
                ZipInputStream entries = new ZipInputStream(jar)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(FOLDER) && !entry.isDirectory() && name.indexOf('/', FOLDER.length()) < 0) {
                    Path file = folder.resolve(name.substring(FOLDER.length()));
                    Files.copy(entries, file);
                }
            }
        }
        for (String program : List.of("ffmpeg", "ffprobe")) {
            if (!folder.resolve(program).toFile().setExecutable(true)) {
                throw new IOException("cannot make " + program + " executable in " + folder);
            }
        }
        return new Ffmpeg(folder);
    }

    /** A child process that is ready to start. */
    public ProcessBuilder command(String program, List<String> arguments) {
        ProcessBuilder command = new ProcessBuilder(folder.resolve(program).toString());
        command.command().addAll(arguments);
        command.environment().put("LD_LIBRARY_PATH", folder.toString());
        return command;
    }

    private static Path jar() {
        var resource = Ffmpeg.class.getClassLoader().getResource(FOLDER + "ffmpeg");
        if (resource == null) {
            throw new IllegalStateException(
                    "org.bytedeco:ffmpeg with classifier linux-x86_64 is not on the class path");
        }
        String location = resource.getPath().replaceFirst("!.*", "");
        try {
            return Path.of(new URI(location));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot locate the ffmpeg jar at " + location, e);
        }
    }
}
