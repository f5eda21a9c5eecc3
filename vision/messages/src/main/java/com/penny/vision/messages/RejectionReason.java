package com.penny.vision.messages;

/** Why a clip cannot be analysed, now or ever. The names are stable; the sentences are for people. */
public enum RejectionReason {
    EMPTY("The file is empty. Send the clip again from the camera."),
    TOO_LARGE("The file is larger than 50 MB. Set the camera to a lower bit rate or to shorter clips."),
    NOT_A_VIDEO("The file is not a video. Send MP4, WebM, Matroska, AVI or Motion JPEG."),
    UNREADABLE("The video is damaged or incomplete. Send the clip again from the camera."),
    UNSUPPORTED_CODEC("The video's encoding is not supported. Set the camera to H.264, H.265 or Motion JPEG."),
    NO_VIDEO_STREAM("The file has no video in it, only sound or data. Send a clip with a picture."),
    SEVERAL_VIDEO_STREAMS("The file has more than one video stream. Send one camera's picture per clip."),
    ZERO_DURATION("The video has no frames. Send a clip of 2 to 6 seconds."),
    TOO_LONG("The video is longer than 15 seconds. Set the camera to clips of 2 to 6 seconds."),
    TOO_MANY_PIXELS("The picture is larger than 4096 x 2160. Set the camera to a lower resolution."),
    TIMED_OUT("Reading the video took too long. Set the camera to a lower resolution or a simpler encoding.");

    private final String sentence;

    RejectionReason(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do, in plain English. */
    public String sentence() {
        return sentence;
    }
}
