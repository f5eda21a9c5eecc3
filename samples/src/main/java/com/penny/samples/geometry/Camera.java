package com.penny.samples.geometry;

/** A pinhole camera without lens distortion. Pixel (0, 0) is the top left corner of the image. */
public final class Camera {

    private final Vec3 position;
    private final Vec3 forward;
    private final Vec3 right;
    private final Vec3 up;
    private final double focalPixels;
    private final int width;
    private final int height;

    /**
     * @param position lens, metres
     * @param target any point on the optical axis
     * @param fieldOfViewDegrees horizontal angle of view
     * @param width image width in pixels
     * @param height image height in pixels
     */
    public Camera(Vec3 position, Vec3 target, double fieldOfViewDegrees, int width, int height) {
        this.position = position;
        this.width = width;
        this.height = height;
        forward = target.minus(position).normalised();
        right = forward.cross(Vec3.UP).normalised();
        up = right.cross(forward);
        focalPixels = width / 2.0 / StrictMath.tan(StrictMath.toRadians(fieldOfViewDegrees / 2));
    }

    /** Unit direction of the ray through an image point. */
    public Vec3 ray(double pixelX, double pixelY) {
        double across = (pixelX - width / 2.0) / focalPixels;
        double upward = -(pixelY - height / 2.0) / focalPixels;
        return forward.plus(right, across).plus(up, upward).normalised();
    }

    /** Image position of a point; meaningful only when its depth is positive. */
    public ScreenPoint project(Vec3 point) {
        Vec3 offset = point.minus(position);
        double depth = offset.dot(forward);
        return new ScreenPoint(
                width / 2.0 + focalPixels * offset.dot(right) / depth,
                height / 2.0 - focalPixels * offset.dot(up) / depth,
                depth);
    }

    public Vec3 position() {
        return position;
    }

    /** Focal length in pixels: a pixel at distance d covers d / focalPixels metres. */
    public double focalPixels() {
        return focalPixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
