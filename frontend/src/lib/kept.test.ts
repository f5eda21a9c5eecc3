import { expect, it } from "vitest";
import { kept } from "./kept";

it("makes a thing once for the same arguments, and another for others", () => {
  let made = 0;
  const one = kept((locale: string, options: { digits?: number }) => {
    made += 1;
    return { locale, options };
  });

  expect(one("en", { digits: 1 })).toBe(one("en", { digits: 1 }));
  expect(made).toBe(1);
  expect(one("en", { digits: 2 })).not.toBe(one("en", { digits: 1 }));
  expect(one("es", { digits: 1 })).toEqual({ locale: "es", options: { digits: 1 } });
  expect(made).toBe(3);
});
