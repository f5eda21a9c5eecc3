import { describe, expect, it } from "vitest";
import { bodyOf, type Draft, freshDraft, schemeOf } from "./payout-draft";

const filled: Draft = {
  ...freshDraft({ country: "ES", countries: ["DE", "ES"] }),
  holder: "Ruiz",
  iban: "ES91",
  bic: " ",
  routingNumber: "021000021",
  sortCode: "20-00-00",
  accountNumber: "12345678",
};

describe("the draft of a payout account", () => {
  it("begins where the store is, if banks there take its money", () => {
    expect(freshDraft({ country: "ES", countries: ["DE", "ES"] }).country).toBe("ES");
    expect(freshDraft({ country: "US", countries: ["DE", "ES"] }).country).toBe("DE");
    expect(freshDraft({ country: null, countries: [] }).country).toBe("");
  });

  it.each([
    ["ES", "EUR", "IBAN"],
    ["US", "USD", "US_ROUTING"],
    ["GB", "GBP", "UK_SORT_CODE"],
    ["GB", "EUR", "IBAN"],
  ])("names an account in %s paid in %s by %s", (country, currency, scheme) => {
    expect(schemeOf({ ...filled, country }, currency)).toBe(scheme);
  });

  it("names a British account by its IBAN where that is wanted", () => {
    expect(schemeOf({ ...filled, country: "GB", bySortCode: false }, "GBP")).toBe("IBAN");
  });

  it("sends nothing that its kind does not have", () => {
    expect(bodyOf(filled, "EUR", null)).toEqual({
      scheme: "IBAN",
      holder: "Ruiz",
      country: "ES",
      iban: "ES91",
      bic: null,
      routingNumber: null,
      sortCode: null,
      accountNumber: null,
      accountType: null,
      proof: null,
    });
    expect(bodyOf({ ...filled, country: "US" }, "USD", "p")).toMatchObject({
      iban: null,
      routingNumber: "021000021",
      sortCode: null,
      accountNumber: "12345678",
      accountType: "CHECKING",
      proof: "p",
    });
    expect(bodyOf({ ...filled, country: "GB" }, "GBP", null)).toMatchObject({
      iban: null,
      sortCode: "20-00-00",
      accountNumber: "12345678",
      accountType: null,
    });
  });
});
