package com.penny.samples.staging;

import com.penny.samples.figure.Carried;
import com.penny.samples.figure.Figure;
import com.penny.samples.figure.Shape;
import com.penny.samples.figure.Side;
import com.penny.samples.figure.Skeleton;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.motion.ItemStory;
import com.penny.samples.motion.ItemStory.Place;
import com.penny.samples.motion.Performer;
import com.penny.samples.staging.StagedPerson.StagedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a script to one moment: poses the body, dresses it, and puts basket and item where they belong. */
public final class Staging {

    private Staging() {}

    public static StagedPerson at(Performer performer, double seconds) {
        Skeleton skeleton = performer.poseAt(seconds);
        Optional<Place> place = performer.itemPlaceAt(seconds);
        List<Shape> carried = new ArrayList<>();
        if (performer.carriesBasket()) {
            carried.addAll(Carried.basket(skeleton, Side.LEFT));
        }
        performer.item().ifPresent(story -> carried.addAll(item(story, place.orElseThrow(), skeleton)));
        boolean holding = place.filter(Place.HAND::equals).isPresent();
        Figure figure = Figure.dress(skeleton, performer.look(), carried, holding, performer.carriesBasket());
        Optional<StagedItem> item = performer
                .item()
                .map(story -> new StagedItem(place.orElseThrow(), centre(story, place.orElseThrow(), skeleton)));
        return new StagedPerson(figure, performer.phaseAt(seconds), item);
    }

    private static List<Shape> item(ItemStory story, Place place, Skeleton skeleton) {
        return switch (place) {
            case SHELF -> List.of(Carried.packetOnShelf(onShelf(story)));
            case HAND -> List.of(Carried.packetInHand(skeleton, Side.RIGHT));
            case BASKET -> List.of(Carried.packetInBasket(skeleton, Side.LEFT));
            case HIDDEN -> List.of();
        };
    }

    private static Vec3 centre(ItemStory story, Place place, Skeleton skeleton) {
        return switch (place) {
            case SHELF -> onShelf(story);
            case HAND -> skeleton.grip(Side.RIGHT);
            case BASKET -> Carried.insideBasket(skeleton, Side.LEFT);
            case HIDDEN -> skeleton.trunk().pelvis();
        };
    }

    private static Vec3 onShelf(ItemStory story) {
        return story.home().centreOfItem(Carried.PACKET_HEIGHT);
    }
}
