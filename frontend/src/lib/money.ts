/** An amount in integer minor units, for example 2490 EUR is 24.90. */
export interface MinorMoney {
  minor: number;
  currency: string;
}

/** Fraction digits of a currency by ISO 4217: 2 for EUR, 0 for JPY. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "24.90" in the reader's own notation. The value goes in as a decimal string, never as a fraction. */
export function formatAmount({ minor, currency }: MinorMoney, locale: string): string {
  const digits = currencyDigits(currency);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    decimal(minor, digits),
  );
}

/** "24.90 EUR": the code stands after the figure, in every language, so that no symbol can be mistaken. */
export function formatMoney(money: MinorMoney, locale: string): string {
  return `${formatAmount(money, locale)}\u00a0${money.currency}`;
}

export function sumMoney(amounts: readonly MinorMoney[], currency: string): MinorMoney {
  return { minor: amounts.reduce((sum, amount) => sum + amount.minor, 0), currency };
}

function decimal(minor: number, digits: number): Intl.StringNumericLiteral {
  const figures = Math.abs(minor)
    .toString()
    .padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  const text = `${minor < 0 ? "-" : ""}${whole}${digits > 0 ? `.${figures.slice(-digits)}` : ""}`;
  return text as Intl.StringNumericLiteral;
}
