package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.inference.Pose;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;
import com.penny.vision.messages.ZoneKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads one person's story from the track and the poses. */
public final class PersonStory {

    /** Standing shorter than this near goods is no more than passing. */
    private static final int DWELL_MS = 1500;

    /** Heavier than any time on the body, which is heavier than any time in the shelf. */
    private static final int RELEASED_WEIGHT = 100_000_000;

    private static final int PUT_AWAY_WEIGHT = 1000;

    private final PersonTrack track;
    private final Map<Integer, Pose> poses;
    private final ZoneMap zones;
    private final ShelfWatch shelf;
    private final int frameMs;
    private final Movement movement;

    private final Map<Side, HandStory> hands = new EnumMap<>(Side.class);
    private final List<Evidence> evidence = new ArrayList<>();
    private double confidenceSum;
    private int sightings;
    private Span dwell;
    private Span longestDwell = new Span(0, 0);
    private boolean walkedOn;
    private boolean atTill;
    private Span exit;
    private ShelfChange shelfChange = ShelfChange.UNKNOWN;

    /** @param poses by index of the frame; there may be none */
    public PersonStory(PersonTrack track, Map<Integer, Pose> poses, ZoneMap zones, ShelfWatch shelf, int frameMs) {
        this.track = track;
        this.poses = poses;
        this.zones = zones;
        this.shelf = shelf;
        this.frameMs = frameMs;
        this.movement = new Movement(track, 1000.0 / frameMs);
    }

    /** Reads it from beginning to end. */
    public Story read() {
        Map<Side, List<HandReading>> readings = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            hands.put(side, new HandStory(frameMs));
            readings.put(side, new HandReadings(track, poses, new HandReader(zones), frameMs).of(side));
        }
        for (TrackPoint point : track.points()) {
            int index = point.frame() - track.firstFrame();
            hands.forEach((side, hand) -> hand.add(readings.get(side).get(index)));
            follow(point);
            boolean last = point.frame() == track.lastFrame();
            if (last) {
                shelfChange = compareShelf();
            }
            evidence.add(soFar(point.frame()));
        }
        return new Story(
                track.id(),
                track.firstFrame(),
                evidence,
                new StorySignals(track.id(), teller(), zones.has(ZoneKind.SHELF)).all(dwellSignal(), exit),
                keyMs());
    }

    private void follow(TrackPoint point) {
        int tMs = point.frame() * frameMs;
        if (point.confidence() > 0) {
            confidenceSum += point.confidence();
            sightings++;
        }
        boolean stands = movement.stands(point.frame());
        if (stands && nearGoods(point.box())) {
            dwell = dwell == null ? new Span(tMs, tMs) : dwell.until(tMs);
            longestDwell = dwell.lengthMs() > longestDwell.lengthMs() ? dwell : longestDwell;
        } else {
            dwell = null;
        }
        HandStory teller = teller();
        walkedOn |= !stands && teller.released();
        Vec aboveFoot = new Vec(
                point.box().foot().x(), point.box().y2() - 0.1 * point.box().height());
        atTill |= zones.isIn(ZoneKind.TILL, aboveFoot);
        boolean tookSomething = teller.held() || teller.putAwayMs() > 0;
        if (tookSomething && !atTill && zones.isIn(ZoneKind.EXIT, aboveFoot)) {
            exit = exit == null ? new Span(tMs, tMs) : exit.until(tMs);
        }
    }

    private Evidence soFar(int frame) {
        HandStory teller = teller();
        return new Evidence(
                sightings == 0 ? 0 : confidenceSum / sightings,
                (frame - track.firstFrame()) * frameMs,
                !teller.reaches().isEmpty(),
                teller.held(),
                teller.putAwayMs(),
                teller.putAwayPlace(),
                teller.released(),
                teller.putBack().isPresent(),
                longestDwell.lengthMs(),
                walkedOn,
                exit != null,
                shelfChange,
                zones.has(ZoneKind.SHELF));
    }

    /** The hand that says more. */
    private HandStory teller() {
        HandStory left = hands.get(Side.LEFT);
        HandStory right = hands.get(Side.RIGHT);
        return weight(left) > weight(right) ? left : right;
    }

    private static int weight(HandStory hand) {
        int reachedMs = hand.reaches().stream()
                .mapToInt(reach -> reach.span().lengthMs() + 1)
                .sum();
        return (hand.released() ? RELEASED_WEIGHT : 0) + PUT_AWAY_WEIGHT * hand.putAwayMs() + reachedMs;
    }

    private boolean nearGoods(Box box) {
        return !zones.has(ZoneKind.SHELF) || zones.touches(ZoneKind.SHELF, box);
    }

    private ShelfChange compareShelf() {
        HandStory teller = teller();
        if (teller.reaches().isEmpty()) {
            return ShelfChange.UNKNOWN;
        }
        Reach first = teller.reaches().get(0);
        if (!zones.isIn(ZoneKind.SHELF, first.farthest())) {
            return ShelfChange.UNKNOWN;
        }
        Reach last = teller.reaches().get(teller.reaches().size() - 1);
        int from = first.span().startMs() / frameMs;
        double radius = track.at(from).map(point -> point.box().height() * 0.08).orElse(0.0);
        return shelf.compare(first.farthest(), radius, from, last.span().endMs() / frameMs);
    }

    private Span dwellSignal() {
        return longestDwell.lengthMs() >= DWELL_MS ? longestDwell : null;
    }

    private int keyMs() {
        HandStory teller = teller();
        if (teller.putAway().isPresent()) {
            return teller.putAway().get().startMs();
        }
        if (!teller.reaches().isEmpty()) {
            return teller.reaches().get(0).span().endMs();
        }
        return (track.firstFrame() + track.lastFrame()) / 2 * frameMs;
    }
}
