package com.penny.samples.render;

import com.penny.samples.figure.Figure;
import com.penny.samples.figure.Shape;
import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.store.Backdrop;
import com.penny.samples.store.Lamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws people over the empty shop of one camera, tile by tile, hidden by whatever stands before them. */
public final class FrameRenderer {

    private static final int TILE = 16;
    private static final double FAINTEST_EDGE = .02;

    private final Camera camera;
    private final Backdrop backdrop;
    private final List<Lamp> lamps;
    private final ShadowPass shadows;

    public FrameRenderer(Camera camera, Backdrop backdrop, List<Lamp> lamps) {
        this.camera = camera;
        this.backdrop = backdrop;
        this.lamps = lamps;
        shadows = new ShadowPass(camera, backdrop, lamps);
    }

    /** People in the frame are numbered by their place in the list; at most 31. */
    public Frame render(List<Figure> figures) {
        Frame frame = new Frame(backdrop);
        List<PlacedShape> placed = new ArrayList<>();
        for (int person = 0; person < figures.size(); person++) {
            for (Shape shape : figures.get(person).shapes()) {
                placed.add(PlacedShape.of(shape, person, camera));
            }
        }
        Casters casters = Casters.of(placed);
        shadows.apply(frame, casters);
        FigureShader shader = new FigureShader(lamps, casters);
        int columns = (frame.width() + TILE - 1) / TILE;
        int rows = (frame.height() + TILE - 1) / TILE;
        IntStream.range(0, columns * rows)
                .parallel()
                .forEach(tile ->
                        renderTile(frame, figures, placed, shader, tile % columns * TILE, tile / columns * TILE));
        return frame;
    }

    private void renderTile(
            Frame frame, List<Figure> figures, List<PlacedShape> all, FigureShader shader, int left, int top) {
        List<PlacedShape> here =
                all.stream().filter(shape -> shape.touches(left, top, TILE)).toList();
        if (here.isEmpty()) {
            return;
        }
        DistanceField field = new DistanceField(here);
        double near = here.stream().mapToDouble(PlacedShape::near).min().orElseThrow();
        double far = here.stream().mapToDouble(PlacedShape::far).max().orElseThrow();
        for (int y = top; y < Math.min(frame.height(), top + TILE); y++) {
            for (int x = left; x < Math.min(frame.width(), left + TILE); x++) {
                Vec3 ray = camera.ray(x + .5, y + .5);
                RayMarch march = march(field, ray, near, far);
                if (march.coverage() > FAINTEST_EDGE) {
                    paint(frame, y * frame.width() + x, field, figures, shader, ray, march);
                }
            }
        }
        if (here.stream().mapToInt(PlacedShape::person).distinct().count() > 1) {
            outlineEach(frame, here, left, top, near, far);
        }
    }

    private RayMarch march(DistanceField field, Vec3 ray, double near, double far) {
        return RayMarch.trace(field, camera.position(), ray, near, far, 1 / camera.focalPixels());
    }

    private void paint(
            Frame frame,
            int pixel,
            DistanceField field,
            List<Figure> figures,
            FigureShader shader,
            Vec3 ray,
            RayMarch march) {
        Vec3 point = camera.position().plus(ray, march.distance());
        field.evaluate(point.x(), point.y(), point.z());
        PlacedShape surface = field.nearest();
        boolean solid = march.coverage() > .5;
        boolean body = surface.shape().layer().isBody();
        if (solid && body) {
            frame.outline(pixel, surface.person());
        }
        if (march.distance() > backdrop.distances()[pixel]) {
            return;
        }
        Rgb colour = shader.shade(field, surface, figures.get(surface.person()).painter(), point, ray);
        float[] colours = frame.colours();
        Rgb behind = new Rgb(colours[pixel * 3], colours[pixel * 3 + 1], colours[pixel * 3 + 2]);
        Rgb mixed = behind.mix(colour, march.coverage());
        colours[pixel * 3] = (float) mixed.red();
        colours[pixel * 3 + 1] = (float) mixed.green();
        colours[pixel * 3 + 2] = (float) mixed.blue();
        if (solid) {
            frame.cover(pixel, march.distance(), body ? 1 << surface.person() : 0);
        }
    }

    /** Completes the outlines of people who hide each other, as if each stood there alone. */
    private void outlineEach(Frame frame, List<PlacedShape> here, int left, int top, double near, double far) {
        List<PlacedShape> bodies =
                here.stream().filter(shape -> shape.shape().layer().isBody()).toList();
        for (int person :
                bodies.stream().mapToInt(PlacedShape::person).distinct().toArray()) {
            DistanceField alone = new DistanceField(
                    bodies.stream().filter(shape -> shape.person() == person).toList());
            for (int y = top; y < Math.min(frame.height(), top + TILE); y++) {
                for (int x = left; x < Math.min(frame.width(), left + TILE); x++) {
                    if (march(alone, camera.ray(x + .5, y + .5), near, far).coverage() > .5) {
                        frame.outline(y * frame.width() + x, person);
                    }
                }
            }
        }
    }
}
