package com.penny.samples.clips;

import com.penny.samples.figure.Carried;
import com.penny.samples.figure.Look;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.motion.HandTarget;
import com.penny.samples.motion.HandTrack;
import com.penny.samples.motion.ItemStory;
import com.penny.samples.motion.ItemStory.Place;
import com.penny.samples.motion.Keyframes;
import com.penny.samples.motion.Performer;
import com.penny.samples.motion.Phase;
import com.penny.samples.motion.PhaseTrack;
import com.penny.samples.motion.WalkPath;
import com.penny.samples.store.ShelfSpot;

/**
 * A shopper comes up the aisle, takes an item from the right shelf and does one of four things with it. All of them
 * share their first 2.6 seconds, so only what follows tells them apart. While something is done with the item the
 * body stands about 45 degrees to the camera: face on, the trunk would hide the wrist.
 */
final class ShelfVisit {

    private static final double STANDING_X = .50;
    private static final double WRIST_BEFORE_ITEM = .15;
    private static final double TAKEN = 2.05;

    private final Look look;
    private final ShelfSpot spot;
    private final HandTarget grasp;

    ShelfVisit(Look look, ShelfSpot spot) {
        this.look = look;
        this.spot = spot;
        Vec3 item = spot.centreOfItem(Carried.PACKET_HEIGHT);
        grasp = HandTarget.at(new Vec3(item.x() - WRIST_BEFORE_ITEM, item.y() - .02, item.z() + .01));
    }

    /** Slips the item into the right trouser pocket after a look along the aisle. */
    Performer pocketing() {
        WalkPath path = leaving(approach().turnTo(2.7, 138).waitUntil(3.9));
        HandTrack right = taking().then(2.65, HandTarget.onBody(.10, .28, .29))
                .then(2.85, HandTarget.onBody(.11, .27, .28))
                .then(3.25, HandTarget.onBody(.225, .12, .05))
                .then(3.55, HandTarget.onBody(.165, .035, -.015))
                .then(3.80, HandTarget.onBody(.165, .020, -.020))
                .then(4.15, HandTarget.free());
        return visitor(path, right)
                .withGaze(
                        glancing()
                                .then(2.65, 50)
                                .then(2.95, 40)
                                .then(3.3, -45)
                                .then(3.7, -10)
                                .then(4.1, 0),
                        Keyframes.startingAt(-8)
                                .then(1.5, -5)
                                .then(2.4, -20)
                                .then(2.7, -5)
                                .then(3.5, -12)
                                .then(4.0, -6))
                .withItem(
                        new ItemStory(spot, TAKEN, 3.48, Place.HIDDEN),
                        reachedAndHeld(2.9).then(2.9, 3.8, Phase.CONCEAL));
    }

    /** Opens the jacket with the left hand and pushes the item inside. */
    Performer underJacket() {
        WalkPath path = leaving(approach().turnTo(2.7, 146).waitUntil(3.9));
        HandTrack right = taking().then(2.65, HandTarget.onBody(.10, .27, .28))
                .then(2.85, HandTarget.onBody(.10, .27, .27))
                .then(3.25, HandTarget.onBody(.05, .25, .18))
                .then(3.55, HandTarget.onBody(.025, .230, .050))
                .then(3.75, HandTarget.onBody(.025, .225, .045))
                .then(4.15, HandTarget.free());
        HandTrack left = HandTrack.startingAt(HandTarget.free())
                .then(2.55, HandTarget.free())
                .then(2.95, HandTarget.onBody(-.14, .27, .17))
                .then(3.70, HandTarget.onBody(-.16, .26, .18))
                .then(4.10, HandTarget.free());
        Performer visitor = visitor(path, right);
        return visitor.withHands(right, left)
                .withGaze(
                        glancing().then(2.6, 45).then(2.9, 38).then(3.25, -30).then(4.0, 0),
                        Keyframes.startingAt(-8)
                                .then(2.4, -18)
                                .then(2.7, -5)
                                .then(3.4, -22)
                                .then(4.0, -6))
                .withItem(
                        new ItemStory(spot, TAKEN, 3.45, Place.HIDDEN),
                        reachedAndHeld(2.9).then(2.9, 3.75, Phase.CONCEAL));
    }

    /** Reads the label and puts the item back where it was. */
    Performer puttingBack() {
        WalkPath path = leaving(
                approach().turnTo(2.6, 118).waitUntil(3.0).turnTo(3.35, 90).waitUntil(3.9));
        HandTrack right = taking().then(2.65, HandTarget.onBody(.09, .30, .28))
                .then(3.05, HandTarget.onBody(.08, .32, .27))
                .then(3.50, grasp)
                .then(3.62, grasp)
                .then(4.15, HandTarget.free());
        return visitor(path, right)
                .withLean(leaning().then(3.1, 2).then(3.5, 7).then(4.0, 0))
                .withGaze(
                        glancing().then(2.6, -4),
                        Keyframes.startingAt(-8)
                                .then(1.5, -5)
                                .then(2.5, -32)
                                .then(3.05, -30)
                                .then(3.5, -6))
                .withItem(
                        new ItemStory(spot, TAKEN, 3.55, Place.SHELF),
                        reachedAndHeld(3.1).then(3.1, 3.65, Phase.RETURN));
    }

    /** Lays the item into an open basket. */
    Performer fillingBasket() {
        WalkPath path = leaving(approach().turnTo(2.7, 132).waitUntil(3.9));
        HandTrack right = taking().then(2.65, HandTarget.onBody(.08, .26, .28))
                .then(2.85, HandTarget.onBody(.08, .26, .28))
                .then(3.35, HandTarget.onBody(-.06, .12, .30))
                .then(3.50, HandTarget.onBody(-.06, .11, .30))
                .then(4.05, HandTarget.free());
        HandTarget carrying = HandTarget.onBody(-.25, .03, .17);
        HandTrack left = HandTrack.startingAt(carrying)
                .then(2.6, carrying)
                .then(3.1, HandTarget.onBody(-.19, .15, .24))
                .then(3.6, HandTarget.onBody(-.19, .15, .24))
                .then(4.1, carrying);
        Performer visitor = visitor(path, right);
        return visitor.withHands(right, left)
                .withLean(leaning().then(2.9, 3).then(3.35, 9).then(3.9, 0))
                .withGaze(
                        glancing().then(2.7, 0).then(3.1, -22).then(3.6, -20).then(4.0, 0),
                        Keyframes.startingAt(-8)
                                .then(2.5, -26)
                                .then(3.2, -38)
                                .then(3.6, -34)
                                .then(4.0, -6))
                .withBasket()
                .withItem(
                        new ItemStory(spot, TAKEN, 3.42, Place.BASKET),
                        reachedAndHeld(2.9).then(2.9, 3.55, Phase.BASKET));
    }

    private Performer visitor(WalkPath path, HandTrack right) {
        return Performer.walking(look, path)
                .withHands(right, HandTrack.startingAt(HandTarget.free()))
                .withLean(leaning());
    }

    private WalkPath approach() {
        return WalkPath.from(-.15, spot.z() - 1.75, 165)
                .to(1.3, STANDING_X - .08, spot.z() - .13, 140)
                .to(1.65, STANDING_X, spot.z(), 90)
                .waitUntil(2.25);
    }

    private WalkPath leaving(WalkPath path) {
        return path.to(4.2, STANDING_X - .10, spot.z() + .16, 155).to(5.6, -.05, spot.z() + 1.75, 168);
    }

    private HandTrack taking() {
        return HandTrack.startingAt(HandTarget.free())
                .then(1.45, HandTarget.free())
                .then(2.0, grasp)
                .then(2.12, grasp);
    }

    private static Keyframes leaning() {
        return Keyframes.startingAt(0).then(1.45, 0).then(2.0, 7).then(2.6, 2).then(2.8, 1);
    }

    private static Keyframes glancing() {
        return Keyframes.startingAt(0).then(.8, 10).then(1.4, 12).then(2.0, 0);
    }

    private static PhaseTrack reachedAndHeld(double until) {
        return PhaseTrack.none().then(1.5, TAKEN + .1, Phase.REACH).then(TAKEN + .1, until, Phase.HOLD);
    }
}
