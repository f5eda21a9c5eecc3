import { describe, expect, it } from "vitest";
import { contentsOf, firstTicks, itemsIn, type TickAction, toChoice, updateTicks } from "./bundle-choice";

const run = (...actions: TickAction[]) => actions.reduce(updateTicks, firstTicks());

describe("bundle choice", () => {
  it("begins with the clip and nothing else", () => {
    expect(toChoice(firstTicks())).toEqual({ includeClip: true, frames: [], comments: [], note: null });
  });

  it("ticks and unticks frames and comments apart", () => {
    const ticked = run(
      { type: "frame", id: "a" },
      { type: "frame", id: "b" },
      { type: "comment", id: "a" },
      { type: "frame", id: "a" },
    );
    expect(ticked.frames).toEqual(["b"]);
    expect(ticked.comments).toEqual(["a"]);
  });

  it("takes all frames or none", () => {
    expect(run({ type: "frame", id: "a" }, { type: "frames", ids: ["a", "b", "c"] }).frames).toEqual(["a", "b", "c"]);
    expect(run({ type: "frame", id: "a" }, { type: "frames", ids: [] }).frames).toEqual([]);
  });

  it("counts what is in it", () => {
    expect(itemsIn(contentsOf(run({ type: "clip" })))).toBe(0);
    expect(contentsOf(run({ type: "frames", ids: ["a", "b"] }, { type: "comment", id: "c" }))).toEqual({
      clips: 1,
      frames: 2,
      comments: 1,
    });
  });

  it("sends no note rather than an empty one", () => {
    expect(toChoice(run({ type: "note", note: "  " })).note).toBeNull();
    expect(toChoice(run({ type: "note", note: " For the police " })).note).toBe("For the police");
  });
});
