import { describe, expect, it } from "vitest";
import { formatCoordinates, parseCoordinates } from "./coordinates";

describe("coordinates as people write them", () => {
  it.each([
    ["40.438, -3.7", 40.438, -3.7],
    ["40.438,-3.7", 40.438, -3.7],
    [" 40,438 -3,7 ", 40.438, -3.7],
    ["40,438, -3,7", 40.438, -3.7],
    ["40.438;-3.7", 40.438, -3.7],
    ["-90 180", -90, 180],
    ["0, 0", 0, 0],
  ])("reads %s", (text, latitude, longitude) => {
    expect(parseCoordinates(text)).toEqual({ latitude, longitude });
  });

  it.each(["40.438", "north of the river", "91, 0", "0, 181", "40.438 -3.7 2", "40°26' N, 3°42' W"])(
    "does not take %s for a place",
    (text) => {
      expect(parseCoordinates(text)).toBeUndefined();
    },
  );

  it("takes nothing for nothing", () => {
    expect(parseCoordinates("  ")).toBeNull();
  });

  it("writes what it reads, within a hundred metres", () => {
    expect(formatCoordinates({ latitude: 40.43812, longitude: -3.70049 })).toBe("40.438, -3.7");
  });
});
