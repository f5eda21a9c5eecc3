import { expect, it } from "vitest";
import { safeStorage } from "./storage";

const blocked = () => {
  throw new DOMException("The user blocked it", "SecurityError");
};

it("keeps a value for the page where the browser blocks storage", () => {
  const storage = safeStorage(blocked);

  expect(storage.read("theme")).toBeNull();
  storage.write("theme", "dark");
  expect(storage.read("theme")).toBe("dark");
  storage.remove("theme");
  expect(storage.read("theme")).toBeNull();
});

it("reads what an earlier page kept, and takes it away from there", () => {
  const kept = new Map([["store", "a"]]);
  const storage = safeStorage(
    () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      }) as unknown as Storage,
  );

  expect(storage.read("store")).toBe("a");
  storage.write("store", "b");
  expect(kept.get("store")).toBe("b");
  storage.remove("store");
  expect(kept.size).toBe(0);
});
