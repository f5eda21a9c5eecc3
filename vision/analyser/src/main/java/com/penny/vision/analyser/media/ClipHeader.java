package com.penny.vision.analyser.media;

/**
 * What a clip's header claims, within the limits.
 *
 * @param width in pixels, as displayed (after rotation)
 * @param height in pixels, as displayed
 * @param fps frames a second; 0 when the header says nothing plausible
 * @param durationMs 0 when the header does not say
 * @param codec ffmpeg's name of the encoding
 */
public record ClipHeader(int width, int height, double fps, int durationMs, String codec) {}
