package com.penny.vision.analyser.media;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/**
 * The bundled ffmpeg and ffprobe programs. They are unpacked once into JavaCPP's cache (system property
 * {@code org.bytedeco.javacpp.cachedir}, default {@code ~/.javacpp/cache}).
 */
public record FfmpegTools(Path ffmpegProgram, Path ffprobeProgram) {

    /** Unpacks the programs if need be. */
    public static FfmpegTools unpacked() {
        return new FfmpegTools(Path.of(Loader.load(ffmpeg.class)), Path.of(Loader.load(ffprobe.class)));
    }
}
