package com.penny.vision.analyser.media;

import com.penny.vision.messages.ClipFacts;
import java.util.List;

/**
 * A decoded clip.
 *
 * @param frames evenly spaced, {@link ClipReader#FPS} a second, all of one size; never empty
 */
public record Clip(ClipFacts facts, List<Frame> frames) {

    /** Width of the frames in pixels, which may be less than the recording's. */
    public int width() {
        return frames.get(0).width();
    }

    /** Height of the frames in pixels, which may be less than the recording's. */
    public int height() {
        return frames.get(0).height();
    }
}
