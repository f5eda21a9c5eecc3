package com.penny.samples.clips;

import com.penny.samples.figure.Look;
import com.penny.samples.motion.HandTarget;
import com.penny.samples.motion.HandTrack;
import com.penny.samples.motion.Keyframes;
import com.penny.samples.motion.Performer;
import com.penny.samples.motion.Phase;
import com.penny.samples.motion.PhaseTrack;
import com.penny.samples.motion.WalkPath;
import com.penny.samples.store.CornerShop;
import com.penny.samples.store.ShelfSpot;
import com.penny.samples.store.Store;
import java.util.List;

/** Every sample clip, and the shop they play in. */
public final class SampleClips {

    private static final long GOODS_SEED = 1;
    private static final ShelfSpot MIDDLE = new ShelfSpot(1, 3, -4.3);
    private static final ShelfSpot NEAR = new ShelfSpot(1, 3, -3.7);

    private SampleClips() {}

    /** The shop with gaps where the items of the clips stand. */
    public static Store shop() {
        return CornerShop.furnish(GOODS_SEED, List.of(MIDDLE, NEAR));
    }

    public static List<Clip> all() {
        return List.of(
                aisle(
                        "aisle-conceal-pocket",
                        "A shopper takes an item from the shelf, looks around and slips it into a trouser pocket.",
                        "10:42:11",
                        11,
                        new ShelfVisit(Cast.ERIK, MIDDLE).pocketing()),
                aisle(
                        "aisle-conceal-jacket",
                        "A shopper takes an item from the shelf, opens the jacket and hides the item under it.",
                        "11:07:45",
                        12,
                        new ShelfVisit(Cast.MEI, NEAR).underJacket()),
                aisle(
                        "aisle-put-back",
                        "A shopper takes an item, reads its label and puts it back.",
                        "11:31:20",
                        13,
                        new ShelfVisit(Cast.SAMUEL, MIDDLE).puttingBack()),
                aisle(
                        "aisle-walk-through",
                        "A shopper comes in through the door and walks along the aisle.",
                        "12:03:02",
                        14,
                        strolling(Cast.INGRID)),
                aisle(
                        "aisle-two-crossing",
                        "Two shoppers walk along the aisle in opposite directions and pass each other.",
                        "12:40:33",
                        15,
                        comingUp(Cast.AMARA),
                        goingDown(Cast.TOM)),
                aisle(
                        "aisle-basket",
                        "A shopper takes an item and lays it into an open basket.",
                        "13:15:54",
                        16,
                        new ShelfVisit(Cast.RAVI, MIDDLE).fillingBasket()),
                aisle("aisle-empty", "Nobody is in the aisle.", "14:02:17", 17),
                entrance(
                        "entrance-pay",
                        "A shopper steps up to the till and lays a hand on the counter to pay.",
                        "13:17:40",
                        18,
                        paying(Cast.CLARA)),
                entrance(
                        "entrance-leave",
                        "A shopper walks past the till to the door without stopping.",
                        "10:43:02",
                        19,
                        walkingOut(Cast.ERIK)));
    }

    private static Performer strolling(Look look) {
        return Performer.walking(look, WalkPath.from(-.55, -9.3, 172).to(5.2, -.05, -3.2, 175))
                .withGaze(
                        Keyframes.startingAt(10).then(1.8, -18).then(3.4, 14).then(4.8, 0),
                        Keyframes.startingAt(-6).then(2.4, -10));
    }

    private static Performer comingUp(Look look) {
        return Performer.walking(look, WalkPath.from(.46, -7.6, 180).to(5.2, .48, -1.9, 182))
                .withGaze(Keyframes.startingAt(6).then(2, -12).then(3.6, 4), Keyframes.startingAt(-7));
    }

    private static Performer goingDown(Look look) {
        return Performer.walking(look, WalkPath.from(-.10, -2.2, 0).to(5.2, -.04, -7.5, 0))
                .withGaze(Keyframes.startingAt(14).then(2.4, -10).then(4, 8), Keyframes.startingAt(-6));
    }

    private static Performer paying(Look look) {
        HandTrack right = HandTrack.startingAt(HandTarget.free())
                .then(3.0, HandTarget.free())
                .then(3.6, HandTarget.onBody(.14, .16, .36))
                .then(4.4, HandTarget.onBody(.12, .15, .37));
        return Performer.walking(
                        look,
                        WalkPath.from(-.05, -5.3, 12).to(2.4, .38, -7.9, 30).to(2.9, .52, -8.15, 88))
                .withHands(right, HandTrack.startingAt(HandTarget.free()))
                .withGaze(
                        Keyframes.startingAt(4).then(2.4, 10).then(3.4, 0),
                        Keyframes.startingAt(-6).then(3.4, -24))
                .withPhases(PhaseTrack.none().then(3.1, 6, Phase.PAY));
    }

    private static Performer walkingOut(Look look) {
        return Performer.walking(look, WalkPath.from(.10, -5.0, -4).to(4.9, -.66, -9.75, -8))
                .withGaze(Keyframes.startingAt(0).then(1.4, 32).then(2.2, 25).then(3, 0), Keyframes.startingAt(-6));
    }

    private static Clip aisle(String name, String what, String clock, int seed, Performer... people) {
        return new Clip(name, ShopCamera.AISLE_2, 5, what, List.of(people), clock, seed);
    }

    private static Clip entrance(String name, String what, String clock, int seed, Performer... people) {
        return new Clip(name, ShopCamera.ENTRANCE, 4.6, what, List.of(people), clock, seed);
    }
}
