export interface Choice {
  value: string;
  label: string;
}

/** Codes with their names in the reader's language, in the order of the names. */
export function named(codes: readonly string[], language: string, type: "region" | "currency"): Choice[] {
  const names = new Intl.DisplayNames(language, { type });
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

/** "Spain" of "ES", in the reader's language. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}
