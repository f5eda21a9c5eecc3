package com.penny.vision.analyser.artefacts;

import com.penny.vision.analyser.behaviour.Story;
import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Clip;
import com.penny.vision.analyser.media.ClipReader;
import com.penny.vision.analyser.media.FilmWriter;
import com.penny.vision.analyser.media.Frame;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.Scene;
import com.penny.vision.analyser.work.Cores;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.ArtefactKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** Makes all pictures and films of one analysis. */
public final class ArtefactMaker {

    private static final int VIEW_WIDTH = 480;
    private static final int VIEW_HEIGHT = 270;
    private static final int POSTER_WIDTH = 960;
    private static final int STRIP_WIDTH = 160;
    private static final int STRIP_COUNT = 12;
    private static final int BLURRED_WIDTH = 640;
    private static final int PREVIEW_BITS = 500_000;
    private static final int BLURRED_BITS = 700_000;
    private static final int PREVIEW_FRAMES = 4 * ClipReader.FPS;

    private final FilmWriter films;
    private final Cores cores;

    public ArtefactMaker(FilmWriter films, Cores cores) {
        this.films = films;
        this.cores = cores;
    }

    /**
     * @param subject whom the previews follow and the blurred film shows
     * @param scratch folder for files that are deleted again
     */
    public List<Artefact> make(Clip clip, Scene scene, PersonTrack subject, Story story, Path scratch)
            throws IOException {
        List<Callable<Artefact>> artefacts = new ArrayList<>();
        SubjectView view = new SubjectView(subject, clip.width(), clip.height());
        Frame key = at(clip, story.keyMs());
        // The films first: they take longest.
        artefacts.add(() -> preview(clip, view, story.keyMs(), scratch));
        Bystanders bystanders = new Bystanders(scene, subject);
        artefacts.add(() -> blurred(clip, bystanders, scratch));
        int firstMs = clip.frames().get(subject.firstFrame()).tMs();
        int lastMs = clip.frames().get(subject.lastFrame()).tMs();
        for (int tMs : TellingMoments.of(story.signals(), firstMs, lastMs)) {
            Frame frame = at(clip, tMs);
            Box window = view.in(index(clip, tMs));
            artefacts.add(
                    () -> jpeg(ArtefactKind.THUMBNAIL, frame, Picture.part(frame, window, VIEW_WIDTH, VIEW_HEIGHT)));
        }
        artefacts.add(() -> jpeg(ArtefactKind.POSTER, key, Picture.whole(key, POSTER_WIDTH)));
        int keyIndex = index(clip, story.keyMs());
        artefacts.add(
                () -> jpeg(ArtefactKind.PORTRAIT, key, portrait(key, view.in(keyIndex), bystanders.in(keyIndex))));
        artefacts.addAll(strip(clip));
        return cores.doAll(artefacts);
    }

    private Artefact preview(Clip clip, SubjectView view, int keyMs, Path scratch) throws IOException {
        int count = Math.min(PREVIEW_FRAMES, clip.frames().size());
        int keyFrame = index(clip, keyMs);
        int first = Math.max(0, Math.min(clip.frames().size() - count, keyFrame - count / 2));
        byte[] film = films.write(
                pictures(
                        count,
                        i -> Picture.part(clip.frames().get(first + i), view.in(first + i), VIEW_WIDTH, VIEW_HEIGHT)),
                VIEW_WIDTH,
                VIEW_HEIGHT,
                PREVIEW_BITS,
                scratch);
        return new Artefact(ArtefactKind.PREVIEW, clip.frames().get(first).tMs(), FilmWriter.MEDIA_TYPE, film);
    }

    private Artefact blurred(Clip clip, Bystanders bystanders, Path scratch) throws IOException {
        Picture size = Picture.whole(clip.frames().get(0), BLURRED_WIDTH);
        byte[] film = films.write(
                pictures(clip.frames().size(), i -> anonymous(clip.frames().get(i), bystanders.in(i))),
                size.width(),
                size.height(),
                BLURRED_BITS,
                scratch);
        return new Artefact(ArtefactKind.BLURRED, 0, FilmWriter.MEDIA_TYPE, film);
    }

    private static Picture anonymous(Frame frame, List<Box> bystanders) {
        Picture picture = Picture.whole(frame, BLURRED_WIDTH);
        return Mosaic.over(picture, new Box(0, 0, frame.width(), frame.height()), bystanders);
    }

    private static Picture portrait(Frame frame, Box window, List<Box> bystanders) {
        return Mosaic.over(Picture.part(frame, window, VIEW_WIDTH, VIEW_HEIGHT), window, bystanders);
    }

    private static List<Callable<Artefact>> strip(Clip clip) {
        List<Callable<Artefact>> strip = new ArrayList<>();
        int count = Math.min(STRIP_COUNT, clip.frames().size());
        for (int i = 0; i < count; i++) {
            Frame frame = clip.frames().get(clip.frames().size() * i / count);
            strip.add(() -> jpeg(ArtefactKind.STRIP, frame, Picture.whole(frame, STRIP_WIDTH)));
        }
        return strip;
    }

    private static Artefact jpeg(ArtefactKind kind, Frame frame, Picture picture) throws IOException {
        return new Artefact(kind, frame.tMs(), Jpeg.MEDIA_TYPE, Jpeg.encode(picture));
    }

    private static Frame at(Clip clip, int tMs) {
        return clip.frames().get(index(clip, tMs));
    }

    private static int index(Clip clip, int tMs) {
        return Math.max(0, Math.min(clip.frames().size() - 1, tMs / ClipReader.FRAME_MS));
    }

    private static FilmWriter.PictureSource pictures(int count, IntFunction<Picture> maker) {
        return new FilmWriter.PictureSource() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public byte[] rgb(int index) {
                return maker.apply(index).rgb();
            }
        };
    }
}
