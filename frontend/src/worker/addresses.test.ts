import { expect, test } from "vitest";
import { isStorePage, pageOf } from "./addresses";

test.each(["/", "/monitor", "/monitor/0190", "/settings/cameras", "/people"])(
  "%s is a page of the store app",
  (path) => {
    expect(isStorePage(path)).toBe(true);
  },
);

test.each(["/api", "/api/session", "/ops", "/ops/review", "/p", "/p/", "/assets/a.js", "/sw.js", "/health/ready"])(
  "%s is not",
  (path) => {
    expect(isStorePage(path)).toBe(false);
  },
);

test("a notice leads to a page of ours and nowhere else", () => {
  const origin = "https://penny.example";
  expect(pageOf("https://penny.example/monitor/1?store=2", origin)).toBe("/monitor/1?store=2");
  for (const other of ["https://evil.example/monitor/1", "javascript:alert(1)", "none", "//evil.example/x"]) {
    expect(pageOf(other, origin)).toBe("/monitor");
  }
});
