const PHRASES = [
  ["Nobody followed in this clip", "nobody"],
  ["Reached to shelf", "reach"],
  ["hand to jacket", "jacket"],
  ["hand to trouser pocket", "pocket"],
  ["hand to bag", "bag"],
  ["then through the exit", "exit"],
  ["Person at the shelf", "atShelf"],
  ["item put back", "putBack"],
  ["Person stood near the shelf", "nearShelf"],
  ["Person stood in one place", "onePlace"],
] as const;

type Key = (typeof PHRASES)[number][1] | "still" | "through";

const KEYS: ReadonlyMap<string, Key> = new Map(PHRASES);

/** A part of the analyser's sentence: a phrase by its key in the texts, or a span. Undefined for what nobody knows. */
export function phraseOf(part: string): { key: Key; count: number } | { ms: number } | undefined {
  const seconds = /^(\d+\.\d) s$/.exec(part);
  if (seconds !== null) {
    return { ms: Number(seconds[1]) * 1000 };
  }
  const counted = /^(?:Person|(\d+) people) (stood still|walked through)$/.exec(part);
  if (counted !== null) {
    return { key: counted[2] === "stood still" ? "still" : "through", count: Number(counted[1] ?? 1) };
  }
  const key = KEYS.get(part);
  return key && { key, count: 1 };
}
