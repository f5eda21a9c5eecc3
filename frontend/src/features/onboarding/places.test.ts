import { describe, expect, it } from "vitest";
import { countries, currencies, currencyOf, ownCountry, ownTimeZone, timeZones } from "./places";

describe("places", () => {
  it("names countries in the reader's language, in the order of their names", () => {
    const names = countries("es").map(({ label }) => label);

    expect(names).toContain("España");
    expect(names.indexOf("Alemania")).toBeLessThan(names.indexOf("España"));
    expect(countries("fr").find(({ value }) => value === "ES")?.label).toBe("Espagne");
  });

  it("takes the country of the first language that says one", () => {
    expect(ownCountry(["en", "es-MX", "fr-FR"])).toBe("MX");
    expect(ownCountry(["en"])).toBeUndefined();
    expect(ownCountry(["es-419"])).toBeUndefined();
  });

  it("offers the browser's own time zone, whatever its list says", () => {
    expect(timeZones().map(({ value }) => value)).toContain(ownTimeZone());
  });

  it("offers what a country counts in", () => {
    const offered = currencies("en").map(({ value }) => value);

    for (const { value } of countries("en")) {
      expect(offered).toContain(currencyOf(value));
    }
  });
});
