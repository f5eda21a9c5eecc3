import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { phraseOf } from "./seen";

const ANALYSER = "../vision/analyser/src/main/java/com/penny/vision/analyser";
const read = (file: string) => readFileSync(`${ANALYSER}/${file}`, "utf8");

describe("what the analyser saw", () => {
  it("is a phrase, a number of people or a span", () => {
    expect(phraseOf("Reached to shelf")).toEqual({ key: "reach", count: 1 });
    expect(phraseOf("Person walked through")).toEqual({ key: "through", count: 1 });
    expect(phraseOf("12 people stood still")).toEqual({ key: "still", count: 12 });
    expect(phraseOf("2.1 s")).toEqual({ ms: 2100 });
    expect(phraseOf("danced")).toBeUndefined();
    expect(phraseOf("")).toBeUndefined();
    expect(phraseOf("constructor")).toBeUndefined();
  });

  it("is known here in every phrase that the analyser has", () => {
    const places = [...read("behaviour/HandPlace.java").matchAll(/\("(hand [^"]+)"\)/g)].map((match) => match[1] ?? "");
    const stays = [...read("behaviour/StorySignals.java").matchAll(/"(stood [^"]+)"/g)].map(
      (match) => `Person ${match[1]}`,
    );
    const whole = [...read("scoring/Sentence.java").matchAll(/"([^"\n]*)"/g)]
      .flatMap((match) => (match[1] ?? "").split(", "))
      .map((part) => part.replace(/^ people/, "2 people"))
      .filter((part) => part !== "" && part !== "Person " && !part.includes("%"));
    expect(places.length).toBeGreaterThan(2);
    expect(stays.length).toBeGreaterThan(1);
    expect(whole.length).toBeGreaterThan(7);
    expect([...places, ...stays, ...whole].filter((part) => phraseOf(part) === undefined)).toEqual([]);
  });
});
