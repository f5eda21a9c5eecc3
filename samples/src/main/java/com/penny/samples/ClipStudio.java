package com.penny.samples;

import com.penny.samples.clips.Clip;
import com.penny.samples.clips.ShopCamera;
import com.penny.samples.figure.Figure;
import com.penny.samples.geometry.Camera;
import com.penny.samples.render.Frame;
import com.penny.samples.render.FrameRenderer;
import com.penny.samples.render.Sensor;
import com.penny.samples.staging.StagedPerson;
import com.penny.samples.staging.Staging;
import com.penny.samples.store.Backdrop;
import com.penny.samples.store.BackdropRenderer;
import com.penny.samples.store.Store;
import com.penny.samples.truth.FrameTruth;
import com.penny.samples.truth.TruthRecorder;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders frames of clips at one size; keeps the picture of the empty shop for each camera it has used. */
public final class ClipStudio {

    private static final String DATE = "2026-03-14";

    private final Store store;
    private final int width;
    private final int height;
    private final int samplesPerPixel;
    private final Map<ShopCamera, Backdrop> backdrops = new EnumMap<>(ShopCamera.class);

    /** @param samplesPerPixel quality of the empty shop, 1 or more */
    public ClipStudio(Store store, int width, int height, int samplesPerPixel) {
        this.store = store;
        this.width = width;
        this.height = height;
        this.samplesPerPixel = samplesPerPixel;
    }

    /** One frame as the camera films it. */
    public Shot shoot(Clip clip, int index) {
        double seconds = index / (double) Clip.RATE;
        Camera camera = clip.camera().camera(width, height);
        List<StagedPerson> people = clip.people().stream()
                .map(performer -> Staging.at(performer, seconds))
                .toList();
        List<Figure> figures = people.stream().map(StagedPerson::figure).toList();
        Frame frame = new FrameRenderer(camera, backdrop(clip.camera()), store.lamps()).render(figures);
        byte[] picture = new Sensor(clip.seed()).film(frame, index, stamp(clip, seconds));
        return new Shot(frame, picture, new TruthRecorder(camera).record(index, seconds, frame, people));
    }

    private Backdrop backdrop(ShopCamera view) {
        return backdrops.computeIfAbsent(
                view, v -> new BackdropRenderer(store, v.camera(width, height), samplesPerPixel).render());
    }

    private static String stamp(Clip clip, double seconds) {
        LocalTime time = LocalTime.parse(clip.clock()).plusNanos(Math.round(seconds * 1e9));
        return String.format(
                Locale.ROOT,
                "%s  %s %02d:%02d:%02d.%d",
                clip.camera().title().toUpperCase(Locale.ROOT),
                DATE,
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                time.getNano() / 100_000_000);
    }

    /**
     * A filmed frame.
     *
     * @param frame linear light and masks
     * @param picture red, green, blue bytes after the sensor
     */
    public record Shot(Frame frame, byte[] picture, FrameTruth truth) {}
}
