package com.penny.launcher.camera;

/**
 * What became of a clip.
 *
 * @param state {@code RECEIVED}, {@code ALERT}, {@code QUIET} or {@code FAILED}
 * @param alertId of the alert, else null
 * @param score 0..100, null while it is unknown
 * @param reason why it failed, else null
 */
public record ClipState(
        String clipId,
        String state,
        String alertId,
        Integer score,
        String reason,
        String receivedAt,
        String analysedAt) {

    /** Whether nothing more will happen to it by itself. */
    public boolean settled() {
        return !state.equals("RECEIVED");
    }
}
