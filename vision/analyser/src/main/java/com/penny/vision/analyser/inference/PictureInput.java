package com.penny.vision.analyser.inference;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.media.Frame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** A model's input buffer, filled with a part of a frame brought to size. For one thread. */
final class PictureInput {

    private FloatBuffer buffer = FloatBuffer.allocate(0);

    /**
     * Samples a region (bilinear). What lies outside the frame is black, as the models' makers pad.
     *
     * @return the buffer, reused by the next call
     */
    FloatBuffer fill(Frame frame, Box region, int width, int height) {
        float[] row = new float[width * 3];
        if (buffer.capacity() != width * height * 3) {
            buffer = ByteBuffer.allocateDirect(width * height * 3 * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        double stepX = region.width() / width;
        double stepY = region.height() / height;
        buffer.clear();
        for (int y = 0; y < height; y++) {
            sampleRow(frame, region.x1() + 0.5 * stepX - 0.5, stepX, region.y1() + (y + 0.5) * stepY - 0.5, row);
            buffer.put(row);
        }
        return buffer.flip();
    }

    private static void sampleRow(Frame frame, double startX, double stepX, double sourceY, float[] row) {
        int top = (int) Math.floor(sourceY);
        boolean outside = top < -1 || top >= frame.height();
        int y0 = Math.max(top, 0);
        int y1 = Math.min(top + 1, frame.height() - 1);
        float down = (float) (sourceY - top);
        byte[] rgb = frame.rgb();
        for (int x = 0; x * 3 < row.length; x++) {
            double sourceX = startX + x * stepX;
            int left = (int) Math.floor(sourceX);
            if (outside || left < -1 || left >= frame.width()) {
                row[x * 3] = row[x * 3 + 1] = row[x * 3 + 2] = 0;
                continue;
            }
            int x0 = Math.max(left, 0);
            int x1 = Math.min(left + 1, frame.width() - 1);
            float right = (float) (sourceX - left);
            int a = (y0 * frame.width() + x0) * 3;
            int b = (y0 * frame.width() + x1) * 3;
            int c = (y1 * frame.width() + x0) * 3;
            int d = (y1 * frame.width() + x1) * 3;
            for (int channel = 0; channel < 3; channel++) {
                float upper = (rgb[a + channel] & 255) * (1 - right) + (rgb[b + channel] & 255) * right;
                float lower = (rgb[c + channel] & 255) * (1 - right) + (rgb[d + channel] & 255) * right;
                row[x * 3 + channel] = upper * (1 - down) + lower * down;
            }
        }
    }
}
