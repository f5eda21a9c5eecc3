package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins sightings to tracks by predicted place and colour of clothes. Sure sightings go first; unsure ones may only carry
 * on a track that nothing else continues, as somebody half hidden is detected weakly (Zhang et al., <a
 * href="https://arxiv.org/abs/2110.06864">ByteTrack</a>).
 */
final class Tracker {

    private static final double SURE_ENOUGH_TO_BEGIN = 0.4;
    /** How much of a box's height the prediction may be off for each frame without a sighting. */
    private static final double REACH_PER_FRAME = 0.12;

    private static final double WEIGHT_OF_APPEARANCE = 2;
    private static final double MAX_SIZE_RATIO = 1.6;
    private static final double MAX_COST = 1.2;
    /** An unsure box smaller than this share of the whole person shows a part: boxes of one stride differ by less. */
    private static final double WHOLE = 0.75;
    /** A part lies inside the whole, but for the jitter of the boxes. */
    private static final double INSIDE = 0.7;
    /** Glimpses keep a track for twice the time that nothing does; by then somebody else may stand there. */
    private static final int GLIMPSES_KEEP = 2;

    private final int maxFramesUnseen;
    private final List<Candidate> alive = new ArrayList<>();
    private final List<Candidate> all = new ArrayList<>();

    /** @param maxFramesUnseen how long a track is kept while nobody sees the person */
    Tracker(int maxFramesUnseen) {
        this.maxFramesUnseen = maxFramesUnseen;
    }

    /** Takes what was seen in a frame; frames come in order. */
    void add(int frame, List<Sighting> sightings) {
        alive.removeIf(track -> track.framesWithoutGlimpse(frame) > maxFramesUnseen
                || track.framesUnseen(frame) > GLIMPSES_KEEP * maxFramesUnseen);
        List<Sighting> sure = new ArrayList<>();
        List<Sighting> unsure = new ArrayList<>();
        sightings.forEach(sighting -> (sighting.isSure() ? sure : unsure).add(sighting));

        List<Candidate> waiting = new ArrayList<>(alive);
        extendBestFirst(frame, waiting, sure);
        takeGlimpses(frame, waiting, unsure);
        extendBestFirst(frame, waiting, unsure);
        for (Sighting sighting : sure) {
            if (sighting.detection().score() >= SURE_ENOUGH_TO_BEGIN) {
                Candidate track = new Candidate(frame, sighting);
                alive.add(track);
                all.add(track);
            }
        }
    }

    /** The tracks that are people, in the order of appearance. */
    List<PersonTrack> people() {
        List<PersonTrack> people = new ArrayList<>();
        for (Candidate candidate : all) {
            if (candidate.isPerson()) {
                people.add(PersonTrack.filled(people.size() + 1, candidate.sightings()));
            }
        }
        return people;
    }

    /** Removes what it joins from both lists. */
    private static void extendBestFirst(int frame, List<Candidate> tracks, List<Sighting> sightings) {
        List<Pair> pairs = new ArrayList<>();
        for (Candidate track : tracks) {
            for (Sighting sighting : sightings) {
                double cost = cost(frame, track, sighting);
                if (cost <= MAX_COST) {
                    pairs.add(new Pair(track, sighting, cost));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::cost));
        Set<Object> joined = new HashSet<>();
        for (Pair pair : pairs) {
            if (!joined.contains(pair.track) && !joined.contains(pair.sighting)) {
                pair.track.extend(frame, pair.sighting);
                joined.add(pair.track);
                joined.add(pair.sighting);
            }
        }
        tracks.removeIf(joined::contains);
        sightings.removeIf(joined::contains);
    }

    /** Removes what it joins from both lists. */
    private static void takeGlimpses(int frame, List<Candidate> tracks, List<Sighting> unsure) {
        for (Sighting sighting : List.copyOf(unsure)) {
            Box part = sighting.detection().box();
            tracks.stream()
                    .filter(track -> isPart(part, track.predicted(frame)))
                    .max(Comparator.comparingDouble(
                            track -> track.predicted(frame).sharedArea(part)))
                    .ifPresent(track -> {
                        track.glimpse(frame);
                        tracks.remove(track);
                        unsure.remove(sighting);
                    });
        }
    }

    private static boolean isPart(Box part, Box whole) {
        return part.area() < WHOLE * whole.area() && whole.sharedArea(part) > INSIDE * part.area();
    }

    private static double cost(int frame, Candidate track, Sighting sighting) {
        Box predicted = track.predicted(frame);
        Box seen = sighting.detection().box();
        double ratio = seen.area() / Math.max(1, predicted.area());
        double reach = REACH_PER_FRAME * track.framesUnseen(frame) * predicted.height();
        double off = predicted.centre().distanceTo(seen.centre());
        boolean possible = predicted.overlap(seen) > 0 || off <= reach;
        boolean sameSize = ratio < MAX_SIZE_RATIO * MAX_SIZE_RATIO && ratio > 1 / (MAX_SIZE_RATIO * MAX_SIZE_RATIO);
        if (!possible || !sameSize) {
            return Double.POSITIVE_INFINITY;
        }
        return 1
                - predicted.overlap(seen)
                + WEIGHT_OF_APPEARANCE * track.appearance().differenceTo(sighting.appearance());
    }

    private record Pair(Candidate track, Sighting sighting, double cost) {}
}
