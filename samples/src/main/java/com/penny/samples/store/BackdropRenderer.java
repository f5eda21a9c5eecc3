package com.penny.samples.store;

import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.Rgb;
import com.penny.samples.geometry.SampleSequence;
import com.penny.samples.geometry.Vec3;
import java.util.Optional;
import java.util.stream.IntStream;

/** Traces the empty shop once per camera; every frame of every clip of that camera starts from the result. */
public final class BackdropRenderer {

    private static final double BRIGHTEST_SAMPLE = 3;
    private static final double BRIGHTEST_REFLECTION = 2.5;
    private static final double OFF_SURFACE = 2e-3;
    private static final Rgb NOTHING_HIT = Rgb.grey(.3);

    private final Store store;
    private final Camera camera;
    private final int samplesPerPixel;
    private final Lighting lighting;
    private final SurfacePainter painter = new SurfacePainter();

    /** @param samplesPerPixel 1 or more; 4 looks clean after the denoiser */
    public BackdropRenderer(Store store, Camera camera, int samplesPerPixel) {
        this.store = store;
        this.camera = camera;
        this.samplesPerPixel = samplesPerPixel;
        lighting = new Lighting(store);
    }

    public Backdrop render() {
        Backdrop backdrop = Backdrop.blank(camera.width(), camera.height());
        float[] reflectances = new float[backdrop.colours().length];
        IntStream.range(0, camera.height()).parallel().forEach(y -> renderRow(y, backdrop, reflectances));
        Denoiser.smooth(backdrop, reflectances);
        return backdrop;
    }

    private void renderRow(int y, Backdrop backdrop, float[] reflectances) {
        for (int x = 0; x < camera.width(); x++) {
            int pixel = y * camera.width() + x;
            SampleSequence samples = new SampleSequence(pixel);
            Rgb colour = Rgb.BLACK;
            Rgb reflectance = Rgb.BLACK;
            for (int s = 0; s < samplesPerPixel; s++) {
                double inX = (s + samples.next()) / samplesPerPixel;
                double inY = (s * 5 % samplesPerPixel + samples.next()) / samplesPerPixel;
                Ray ray = new Ray(camera.position(), camera.ray(x + inX, y + inY));
                Optional<Hit> hit = firstHit(ray);
                Rgb surface = hit.map(painter::at).orElse(Rgb.grey(1));
                reflectance = reflectance.plus(surface);
                colour = colour.plus(hit.map(h -> glossy(h, ray, surface, samples))
                        .orElse(NOTHING_HIT)
                        .atMost(BRIGHTEST_SAMPLE));
            }
            Backdrop.store(backdrop.colours(), pixel, colour.times(1.0 / samplesPerPixel));
            Backdrop.store(reflectances, pixel, reflectance.times(1.0 / samplesPerPixel));
            recordSurface(x, y, backdrop);
        }
    }

    private void recordSurface(int x, int y, Backdrop backdrop) {
        int pixel = y * camera.width() + x;
        Optional<Hit> centre = firstHit(new Ray(camera.position(), camera.ray(x + .5, y + .5)));
        backdrop.distances()[pixel] = centre.map(hit -> (float) hit.distance()).orElse(Float.POSITIVE_INFINITY);
        centre.ifPresent(hit -> Backdrop.store(
                backdrop.normals(),
                pixel,
                new Rgb(hit.normal().x(), hit.normal().y(), hit.normal().z())));
    }

    private Optional<Hit> firstHit(Ray ray) {
        return store.hierarchy().firstHit(ray, Double.POSITIVE_INFINITY);
    }

    private Rgb matte(Hit hit, Rgb surface, SampleSequence samples) {
        boolean luminous = hit.solid().finish().material().luminous();
        return luminous ? surface : surface.times(lighting.at(hit.point(), hit.normal(), samples));
    }

    /** Matte light plus one mirror bounce, stronger at grazing angles. */
    private Rgb glossy(Hit hit, Ray ray, Rgb surface, SampleSequence samples) {
        Rgb matte = matte(hit, surface, samples);
        Material material = hit.solid().finish().material();
        if (material.gloss() == 0 || material == Material.FLOOR && hit.normal().y() < .5) {
            return matte;
        }
        double rough = material == Material.FLOOR ? .06 : .15;
        Vec3 direction = ray.direction();
        double facing = direction.dot(hit.normal());
        Vec3 mirrored = direction
                .plus(hit.normal(), -2 * facing)
                .plus(new Vec3(
                        (samples.next() - .5) * rough,
                        (samples.next() - .5) * rough * .5,
                        (samples.next() - .5) * rough))
                .normalised();
        double grazing = StrictMath.pow(1 + Math.min(0, facing), 5);
        double share = material.gloss() + (1 - material.gloss()) * grazing * .5;
        Rgb reflection = firstHit(new Ray(hit.point().plus(hit.normal(), OFF_SURFACE), mirrored))
                .map(seen -> matte(seen, painter.at(seen), samples))
                .orElse(NOTHING_HIT)
                .atMost(BRIGHTEST_REFLECTION);
        return matte.mix(reflection, share);
    }
}
