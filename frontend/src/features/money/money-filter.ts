/** Which payments are shown; it stands in the address. */
export interface MoneyFilter {
  /** The number of a receipt, or Stripe's name of a payment. */
  about?: string;
}

const NAME = /^(?:R-\d{4}-\d{6,12}|pi_\w{1,200})$/;

/** Whether it names one payment. */
export function isPaymentName(text: string): boolean {
  return NAME.test(text);
}

/** What of an address is a filter; the rest is nothing. */
export function moneyFilterOf({ about }: Record<string, unknown>): MoneyFilter {
  return typeof about === "string" && isPaymentName(about) ? { about } : {};
}
