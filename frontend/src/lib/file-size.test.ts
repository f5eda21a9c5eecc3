import { expect, it } from "vitest";
import { formatBytes } from "./file-size";

it("says sizes as people do", () => {
  expect(formatBytes(3, "en")).toBe("1 kB");
  expect(formatBytes(12_345, "en")).toBe("12 kB");
  expect(formatBytes(3_440_000, "fr")).toMatch(/^3,4\sMo$/);
});
