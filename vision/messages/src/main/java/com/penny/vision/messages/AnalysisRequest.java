package com.penny.vision.messages;

import java.util.List;

/**
 * What the analyser must know besides the clip itself.
 *
 * @param clipId the server's name for the clip, 1 to 64 letters, digits, dashes; appears in the analyser's log only
 * @param zones the camera's zones, at most 64; may be empty
 */
public record AnalysisRequest(String clipId, List<Zone> zones) {

    private static final int MAX_ZONES = 64;

    /** @throws IllegalArgumentException when the id is malformed or there are too many zones */
    public AnalysisRequest {
        if (clipId == null || !clipId.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("A clip id has 1 to 64 letters, digits or dashes");
        }
        zones = List.copyOf(zones);
        if (zones.size() > MAX_ZONES) {
            throw new IllegalArgumentException("A camera has at most " + MAX_ZONES + " zones");
        }
    }
}
