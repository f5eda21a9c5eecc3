import { describe, expect, it } from "vitest";
import { clampView, coverView, fitted, WHOLE, zoomAt } from "./zoom";

const phone = { width: 400, height: 300 };
const picture = fitted(phone, 16 / 9);

describe("zoom", () => {
  it("fits the whole picture at scale 1", () => {
    expect(picture).toEqual({ width: 400, height: 225 });
  });

  it("covers the window and looks at the focus without leaving the picture", () => {
    const middle = coverView({ x: 0.5, y: 0.5 }, phone, picture);
    expect(middle.scale).toBeCloseTo(4 / 3);
    expect(middle.x).toBeCloseTo(0);

    const edge = coverView({ x: 1, y: 0.5 }, phone, picture);
    expect(edge.x).toBeCloseTo(-(400 * (4 / 3) - 400) / 2);
  });

  it("keeps the point under the finger in place", () => {
    const view = zoomAt(WHOLE, 3, { x: 50, y: 0 }, phone, picture);

    expect(view.scale).toBe(3);
    expect((50 - view.x) / view.scale).toBeCloseTo(50);
  });

  it("never zooms out of the picture or closer than five times", () => {
    expect(clampView({ scale: 0.2, x: 90, y: 90 }, phone, picture)).toEqual({ scale: 1, x: 0, y: 0 });
    expect(zoomAt(WHOLE, 100, { x: 0, y: 0 }, phone, picture).scale).toBe(5);
  });
});
