import { currencyDigits, type MinorMoney } from "@/lib/money";

/**
 * An amount above zero as somebody types it, "12.50" or "12,50"; null for anything else. The figures are never made a fraction, so
 * that no cent is lost.
 */
export function typedAmount(text: string, currency: string): MinorMoney | null {
  const digits = currencyDigits(currency);
  const [, whole = "", part = ""] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  const minor = whole === "" || part.length > digits ? 0 : Number(whole + part.padEnd(digits, "0"));
  return minor > 0 ? { minor, currency } : null;
}

/** As it would be typed: 1250 EUR is "12.50". */
export function asTyped({ minor, currency }: MinorMoney): string {
  const digits = currencyDigits(currency);
  const figures = minor.toString().padStart(digits + 1, "0");
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
