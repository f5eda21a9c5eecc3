package com.penny.samples.figure;

import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;

/** Paints eyes, brows, lips and cheeks on the smooth head; offsets are metres of an average head. */
final class FacePainter {

    private static final double FRONT = .03;
    private static final double EYE_ASIDE = .032;

    private static final Rgb EYE_WHITE = Rgb.grey(.55);

    private final Head head;
    private final Look look;

    FacePainter(Head head, Look look) {
        this.head = head;
        this.look = look;
    }

    Rgb paint(Rgb skin, Vec3 point) {
        Vec3 local = head.toLocal(point);
        if (local.z() < FRONT) {
            return skin;
        }
        double aside = Math.abs(local.x());
        double up = local.y();
        double fromEye = Math.abs(aside - EYE_ASIDE);
        if (fromEye < .024 && up > .022 && up < .029) {
            return look.hair().colour().times(.5).plus(skin.times(.4));
        }
        if (fromEye < .016 && Math.abs(up - .003) < .007) {
            return fromEye < .007 ? skin.times(.14) : skin.mix(EYE_WHITE, .45);
        }
        if (fromEye < .022 && Math.abs(up - .004) < .015) {
            return skin.times(.86);
        }
        if (aside < .026 && Math.abs(up + .066) < .007) {
            return skin.times(new Rgb(.88, .62, .62));
        }
        if (aside > .03 && up < -.01 && up > -.05) {
            return skin.times(new Rgb(1.04, .95, .95));
        }
        boolean shaven = !look.build().bust() && up < -.048;
        return shaven ? skin.times(.94) : skin;
    }
}
