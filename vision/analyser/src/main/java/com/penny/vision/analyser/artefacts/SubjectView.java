package com.penny.vision.analyser.artefacts;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;

/**
 * The window through which previews and thumbnails look at the subject: 16:9, of one size, moving smoothly with the
 * person, from above the head to the knees, so that a hand can be made out.
 */
final class SubjectView {

    private static final double ASPECT = 16.0 / 9;
    /** Of the person's box. */
    private static final double HEIGHT = 0.9;

    private static final double ROOM_ABOVE_HEAD = 0.1;
    private static final int SMALLEST_HEIGHT = 160;
    /** The window follows the mean place over this many frames to each side. */
    private static final int CALM = 5;

    private final PersonTrack subject;
    private final int frameWidth;
    private final int frameHeight;
    private final double width;
    private final double height;

    SubjectView(PersonTrack subject, int frameWidth, int frameHeight) {
        this.subject = subject;
        this.frameWidth = frameWidth;
        this.frameHeight = frameHeight;
        double[] heights = subject.points().stream()
                .mapToDouble(point -> point.box().height())
                .sorted()
                .toArray();
        double wanted = Math.max(SMALLEST_HEIGHT, heights[heights.length * 3 / 4] * HEIGHT);
        height = Math.min(wanted, Math.min(frameHeight, frameWidth / ASPECT));
        width = height * ASPECT;
    }

    /** The window in a frame; where the person is not yet or no longer seen, it waits. */
    Box in(int frame) {
        double x = 0;
        double top = 0;
        int count = 0;
        for (int near = frame - CALM; near <= frame + CALM; near++) {
            Box box = place(near).box();
            x += box.centre().x();
            top += box.y1();
            count++;
        }
        double left = x / count - width / 2;
        double upper = top / count - height * ROOM_ABOVE_HEAD;
        Vec corner = new Vec(
                Math.max(0, Math.min(frameWidth - width, left)), Math.max(0, Math.min(frameHeight - height, upper)));
        return new Box(corner.x(), corner.y(), corner.x() + width, corner.y() + height);
    }

    private TrackPoint place(int frame) {
        int known = Math.max(subject.firstFrame(), Math.min(subject.lastFrame(), frame));
        return subject.at(known).orElseThrow();
    }
}
