import { describe, expect, it } from "vitest";
import { countryName, named } from "./names";

describe("names of codes", () => {
  it("are in the reader's language and in the order of the names", () => {
    expect(named(["ES", "DE"], "en", "region")).toEqual([
      { value: "DE", label: "Germany" },
      { value: "ES", label: "Spain" },
    ]);
    expect(named(["ES", "DE"], "es", "region").map(({ label }) => label)).toEqual(["Alemania", "España"]);
    expect(countryName("GB", "fr")).toBe("Royaume-Uni");
  });
});
