const STEP = 1000;

/** A size as people say it: `12 kB`, `3.4 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const large = bytes >= STEP * STEP;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / STEP / STEP : Math.max(1, bytes / STEP));
}
