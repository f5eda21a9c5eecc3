import type { PayoutAccountType, PayoutDraft, PayoutScheme, PayoutState } from "@/api/types";

/** What the form holds; what an account of another kind needs stays in it while one looks. */
export interface Draft {
  country: string;
  bySortCode: boolean;
  holder: string;
  iban: string;
  bic: string;
  routingNumber: string;
  sortCode: string;
  accountNumber: string;
  accountType: PayoutAccountType;
}

export function freshDraft({ country, countries }: Pick<PayoutState, "country" | "countries">): Draft {
  return {
    country: country !== null && countries.includes(country) ? country : (countries[0] ?? ""),
    bySortCode: true,
    holder: "",
    iban: "",
    bic: "",
    routingNumber: "",
    sortCode: "",
    accountNumber: "",
    accountType: "CHECKING",
  };
}

/** Whether there are two ways to name an account there: pounds go by sort code too, euros do not. */
export function mayBeSortCode(country: string, currency: string): boolean {
  return country === "GB" && currency === "GBP";
}

export function schemeOf({ country, bySortCode }: Draft, currency: string): PayoutScheme {
  if (country === "US") {
    return "US_ROUTING";
  }
  return bySortCode && mayBeSortCode(country, currency) ? "UK_SORT_CODE" : "IBAN";
}

/** Only what the way to name the account has. */
export function bodyOf(draft: Draft, currency: string, proof: string | null): PayoutDraft {
  const scheme = schemeOf(draft, currency);
  const only = (wanted: boolean, value: string) => (wanted && value.trim() !== "" ? value : null);
  return {
    scheme,
    holder: draft.holder,
    country: draft.country,
    iban: only(scheme === "IBAN", draft.iban),
    bic: only(scheme === "IBAN", draft.bic),
    routingNumber: only(scheme === "US_ROUTING", draft.routingNumber),
    sortCode: only(scheme === "UK_SORT_CODE", draft.sortCode),
    accountNumber: only(scheme !== "IBAN", draft.accountNumber),
    accountType: scheme === "US_ROUTING" ? draft.accountType : null,
    proof,
  };
}
