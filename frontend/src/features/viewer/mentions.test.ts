import { describe, expect, it } from "vitest";
import { completed, mentioned, nameBegun, suggested } from "./mentions";

const ana = { accountId: "1", name: "Ana" };
const anaMaria = { accountId: "2", name: "Ana María Gil" };
const olga = { accountId: "3", name: "Olga Petrova" };
const everybody = [ana, anaMaria, olga];

describe("mentions", () => {
  it("knows when somebody is being named", () => {
    expect(nameBegun("look @Ol", 8)).toBe("Ol");
    expect(nameBegun("@", 1)).toBe("");
    expect(nameBegun("look @Ol please", 4)).toBeUndefined();
    expect(nameBegun("mail@Ol", 7)).toBeUndefined();
    expect(nameBegun("at @ 9", 6)).toBeUndefined();
  });

  it("suggests by any word of a name, whatever the capitals", () => {
    expect(suggested(everybody, "ana")).toEqual([ana, anaMaria]);
    expect(suggested(everybody, "gil")).toEqual([anaMaria]);
    expect(suggested(everybody, "")).toEqual(everybody);
    expect(suggested(everybody, "x")).toEqual([]);
  });

  it("completes the name where it was begun", () => {
    expect(completed("look @Ol now", 8, "Ol", "Olga Petrova")).toEqual({ text: "look @Olga Petrova now", cursor: 19 });
  });

  it("counts the longer of two names that begin alike", () => {
    expect(mentioned(everybody, "@Ana María Gil look")).toEqual([anaMaria]);
    expect(mentioned(everybody, "@Ana and @Ana María Gil")).toEqual([anaMaria, ana]);
    expect(mentioned(everybody, "Ana")).toEqual([]);
  });
});
