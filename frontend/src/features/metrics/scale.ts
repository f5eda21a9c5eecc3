const STEPS = [1, 2, 5, 10];

/** A round number that is no less: the top of an axis. */
export function roundUp(value: number): number {
  if (value <= 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((each) => each * power >= value - power * 1e-9) ?? 10;
  return step * power;
}

/** Which of so many marks below an axis have room for a word: the first, the last and some between them. */
export function labelled(count: number, width: number, wordWidth: number): number[] {
  if (count === 0) {
    return [];
  }
  const most = Math.max(1, Math.min(count, Math.floor(width / wordWidth)));
  if (most === 1) {
    return [0];
  }
  return [...new Set(Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1))))];
}
