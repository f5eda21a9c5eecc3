package com.penny.vision.analyser;

import com.penny.vision.analyser.artefacts.ArtefactMaker;
import com.penny.vision.analyser.behaviour.PersonStory;
import com.penny.vision.analyser.behaviour.ShelfWatch;
import com.penny.vision.analyser.behaviour.Story;
import com.penny.vision.analyser.behaviour.ZoneMap;
import com.penny.vision.analyser.inference.Models;
import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.media.ChildLimits;
import com.penny.vision.analyser.media.Clip;
import com.penny.vision.analyser.media.ClipReader;
import com.penny.vision.analyser.media.FfmpegTools;
import com.penny.vision.analyser.media.FilmWriter;
import com.penny.vision.analyser.scoring.Score;
import com.penny.vision.analyser.scoring.ScoreCard;
import com.penny.vision.analyser.scoring.Sentence;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.Scene;
import com.penny.vision.analyser.tracking.SceneReader;
import com.penny.vision.analyser.work.Cores;
import com.penny.vision.messages.Analysis;
import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.ScoreSample;
import com.penny.vision.messages.Signal;
import com.penny.vision.messages.Timings;
import com.penny.vision.messages.Track;
import com.penny.vision.messages.ZoneKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole way from a file to an analysis. Safe for use by several threads. */
public final class ClipAnalyser {

    private final Models models;
    private final Cores cores;
    private final ClipReader reader;
    private final ArtefactMaker artefactMaker;

    public ClipAnalyser(Models models, FfmpegTools tools, ChildLimits limits, Cores cores) {
        this.models = models;
        this.cores = cores;
        this.reader = new ClipReader(tools, limits);
        this.artefactMaker = new ArtefactMaker(new FilmWriter(tools, limits), cores);
    }

    /**
     * Analyses one clip.
     *
     * @param file untrusted
     * @param scratch private folder for files that are deleted again
     * @throws ClipRejectedException when the clip is at fault
     * @throws IOException when the machine is
     */
    public AnalysisResult analyse(AnalysisRequest request, Path file, Path scratch)
            throws IOException, ClipRejectedException {
        Stopwatch watch = new Stopwatch();
        try (SceneReader sceneReader = new SceneReader(models.personDetector(), cores)) {
            Clip clip = reader.read(file, sceneReader::take);
            watch.finished("decode");
            ZoneMap zones = new ZoneMap(request.zones(), clip.width(), clip.height());
            Scene scene = sceneReader.finish(
                    detection -> !zones.isIn(ZoneKind.IGNORE, detection.box().foot()));
            watch.finished("people");
            return understood(clip, scene, zones, scratch, watch);
        }
    }

    private AnalysisResult understood(Clip clip, Scene scene, ZoneMap zones, Path scratch, Stopwatch watch)
            throws IOException {
        Map<Integer, Map<Integer, Pose>> poses =
                new PosePlan(models.poseEstimator(), zones, cores).carryOut(clip, scene.people());
        watch.finished("poses");
        ShelfWatch shelf = new ShelfWatch(clip.frames(), scene.people());
        List<Told> told = scene.people().stream()
                .map(person -> Told.of(person, poses.getOrDefault(person.id(), Map.of()), zones, shelf))
                .toList();
        Optional<Told> subject = told.stream().max(Comparator.comparingInt(Told::score));
        watch.finished("behaviour");
        List<Artefact> artefacts = List.of();
        if (subject.isPresent()) {
            Told main = subject.get();
            artefacts = artefactMaker.make(clip, scene, main.person(), main.story(), scratch);
        }
        watch.finished("artefacts");
        return new AnalysisResult(analysis(clip, scene, told, subject, watch), artefacts);
    }

    private Analysis analysis(Clip clip, Scene scene, List<Told> told, Optional<Told> subject, Stopwatch watch) {
        Score score = subject.map(Told::conclusion).orElse(Score.NONE);
        return new Analysis(
                clip.facts(),
                told.size(),
                subject.map(main -> main.person().id()).orElse(null),
                score.total(),
                score.parts(),
                Sentence.of(
                        told.size(),
                        subject.map(main -> main.story().signals()).orElse(List.of()),
                        subject.map(main -> main.person().movedDistance()).orElse(0.0)),
                signals(told),
                tracks(clip, told, subject),
                timeline(clip, subject),
                scene.samples(ClipReader.FRAME_MS),
                models.inUse(),
                new Timings(watch.totalMs(), watch.stagesMs().get("decode"), watch.stagesMs()));
    }

    private static List<Signal> signals(List<Told> told) {
        return told.stream()
                .flatMap(each -> each.story().signals().stream())
                .sorted(Comparator.comparingInt(Signal::startMs))
                .toList();
    }

    private static List<Track> tracks(Clip clip, List<Told> told, Optional<Told> subject) {
        Tracks tracks = new Tracks(clip);
        List<Told> order = new ArrayList<>(told);
        order.sort(Comparator.comparing(
                (Told each) -> !subject.filter(each::equals).isPresent()));
        return order.stream()
                .map(each -> tracks.message(
                        each.person(),
                        each.poses(),
                        subject.filter(each::equals).isPresent()))
                .toList();
    }

    private static List<ScoreSample> timeline(Clip clip, Optional<Told> subject) {
        List<ScoreSample> timeline = new ArrayList<>();
        for (int frame = 0; frame < clip.frames().size(); frame++) {
            int now = frame;
            Score score = subject.map(main -> main.scoreAt(now)).orElse(Score.NONE);
            timeline.add(score.at(clip.frames().get(frame).tMs()));
        }
        return timeline;
    }

    /** One person and what was read about them. */
    private record Told(PersonTrack person, Map<Integer, Pose> poses, Story story) {

        static Told of(PersonTrack person, Map<Integer, Pose> poses, ZoneMap zones, ShelfWatch shelf) {
            return new Told(person, poses, new PersonStory(person, poses, zones, shelf, ClipReader.FRAME_MS).read());
        }

        Score conclusion() {
            return ScoreCard.of(story.conclusion());
        }

        int score() {
            return conclusion().total();
        }

        /** Before the person came there is nothing to score; afterwards the score stays. */
        Score scoreAt(int frame) {
            int index = frame - story.firstFrame();
            if (index < 0) {
                return Score.NONE;
            }
            return ScoreCard.of(
                    story.evidence().get(Math.min(index, story.evidence().size() - 1)));
        }
    }
}
