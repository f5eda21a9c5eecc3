package com.penny.samples.motion;

import com.penny.samples.figure.Look;
import com.penny.samples.figure.Side;
import com.penny.samples.figure.Skeleton;
import com.penny.samples.figure.Stance;
import com.penny.samples.figure.Trunk;
import java.util.Optional;

/** A person and everything they do in one clip. Immutable; the {@code with} methods give changed copies. */
public record Performer(
        Look look,
        WalkPath path,
        HandTrack rightHand,
        HandTrack leftHand,
        Keyframes lean,
        Keyframes headTurn,
        Keyframes headPitch,
        PhaseTrack phases,
        Optional<ItemStory> item,
        boolean carriesBasket) {

    private static final double WALKING_SPEED = .9;
    private static final double SLOWEST_WALK = .25;

    /** Somebody who walks along a path with free hands, looking ahead. */
    public static Performer walking(Look look, WalkPath path) {
        return new Performer(
                look,
                path,
                HandTrack.startingAt(HandTarget.free()),
                HandTrack.startingAt(HandTarget.free()),
                Keyframes.startingAt(0),
                Keyframes.startingAt(0),
                Keyframes.startingAt(-8),
                PhaseTrack.none(),
                Optional.empty(),
                false);
    }

    public Performer withHands(HandTrack right, HandTrack left) {
        return new Performer(look, path, right, left, lean, headTurn, headPitch, phases, item, carriesBasket);
    }

    /** Forward tilt of the chest in degrees over time. */
    public Performer withLean(Keyframes degrees) {
        return new Performer(
                look, path, rightHand, leftHand, degrees, headTurn, headPitch, phases, item, carriesBasket);
    }

    /** Where the head looks in degrees over time: to the right of the chest, and upwards. */
    public Performer withGaze(Keyframes turn, Keyframes pitch) {
        return new Performer(look, path, rightHand, leftHand, lean, turn, pitch, phases, item, carriesBasket);
    }

    public Performer withItem(ItemStory story, PhaseTrack storyPhases) {
        return new Performer(
                look,
                path,
                rightHand,
                leftHand,
                lean,
                headTurn,
                headPitch,
                storyPhases,
                Optional.of(story),
                carriesBasket);
    }

    /** Named phases of somebody without an item. */
    public Performer withPhases(PhaseTrack named) {
        return new Performer(look, path, rightHand, leftHand, lean, headTurn, headPitch, named, item, carriesBasket);
    }

    /** The basket hangs from the left hand. */
    public Performer withBasket() {
        return new Performer(look, path, rightHand, leftHand, lean, headTurn, headPitch, phases, item, true);
    }

    public Skeleton poseAt(double time) {
        WalkPath.Position place = path.at(time);
        Stance stance = new Stance(
                place.x(),
                place.z(),
                StrictMath.toRadians(place.headingDegrees()),
                path.distanceAt(time) / look.build().stride() + look.seed() * .37,
                Math.min(1, path.speedAt(time) / WALKING_SPEED),
                StrictMath.toRadians(lean.at(time)),
                StrictMath.toRadians(headTurn.at(time)),
                StrictMath.toRadians(headPitch.at(time)));
        Trunk trunk = Skeleton.trunk(look.build(), stance);
        return Skeleton.pose(
                trunk, rightHand.wristAt(time, trunk, Side.RIGHT), leftHand.wristAt(time, trunk, Side.LEFT));
    }

    public Phase phaseAt(double time) {
        return phases.at(time).orElse(path.speedAt(time) > SLOWEST_WALK ? Phase.WALK : Phase.STAND);
    }

    /** Where the item is, if the script has one. */
    public Optional<ItemStory.Place> itemPlaceAt(double time) {
        return item.map(story -> story.placeAt(time));
    }
}
