/** "3 km", in the reader's language. */
export function formatKilometres(kilometres: number, language: string): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: "kilometer" }).format(kilometres);
}
