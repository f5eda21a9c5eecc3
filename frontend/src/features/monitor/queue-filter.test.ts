import { describe, expect, it } from "vitest";
import { filterOf, recordingOf, searchOf } from "./queue-filter";

const CAMERA = "01a2231a-65ac-7a27-9d69-61ed682cb8d7";

describe("the filter in the address", () => {
  it("is the open alerts of all cameras unless it says otherwise", () => {
    expect(filterOf({})).toEqual({ state: "open", camera: undefined });
    expect(filterOf({ state: "decided", camera: CAMERA })).toEqual({ state: "decided", camera: CAMERA });
  });

  it("ignores what is wrong", () => {
    for (const wrong of [
      { state: "all" },
      { state: 1 },
      { camera: "1" },
      { camera: `${CAMERA}' or 1=1` },
      { camera: [CAMERA] },
    ]) {
      expect(filterOf(wrong)).toEqual({ state: "open", camera: undefined });
    }
  });

  it("says no more than it has to", () => {
    expect(searchOf({ state: "open" })).toEqual({});
    expect(searchOf({ state: "decided", camera: CAMERA })).toEqual({ state: "decided", camera: CAMERA });
  });
});

describe("the recording in the address", () => {
  it("is one that has an id, or none", () => {
    expect(recordingOf({ recording: CAMERA })).toEqual({ recording: CAMERA });
    for (const wrong of [{}, { recording: 1 }, { recording: "x" }, { recording: [CAMERA] }]) {
      expect(recordingOf(wrong)).toEqual({});
    }
  });
});
