package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;
import java.util.List;

/** The furnished, empty shop. */
public final class Store {

    private final List<Solid> solids;
    private final List<Lamp> lamps;
    private final Bvh hierarchy;

    Store(List<Solid> solids, List<Lamp> lamps) {
        this.solids = List.copyOf(solids);
        this.lamps = List.copyOf(lamps);
        hierarchy = new Bvh(solids);
    }

    /** Ceiling panels that light the shop. */
    public List<Lamp> lamps() {
        return lamps;
    }

    List<Solid> solids() {
        return solids;
    }

    Bvh hierarchy() {
        return hierarchy;
    }

    /** Distance in metres to the first surface in a unit direction, infinite when there is none. */
    public double distance(Vec3 origin, Vec3 direction) {
        return hierarchy
                .firstHit(new Ray(origin, direction), Double.POSITIVE_INFINITY)
                .map(Hit::distance)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
