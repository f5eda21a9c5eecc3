import { type Choice, named } from "@/lib/names";

/** ISO 3166-1, but for places where nobody keeps shop. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );

/** By name, in the reader's language. */
export function countries(language: string): Choice[] {
  return named(COUNTRIES, language, "region");
}

export function currencies(language: string): Choice[] {
  return named(Intl.supportedValuesOf("currency"), language, "currency").map(({ value, label }) => ({
    value,
    label: `${label} (${value})`,
  }));
}

export function timeZones(): Choice[] {
  // What a browser calls its own may be missing from its list.
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), ownTimeZone(), "UTC"]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The country of what the browser is set to, if it says one. */
export function ownCountry(languages: readonly string[]): string | undefined {
  return languages
    .map((tag) => new Intl.Locale(tag).region)
    .find((region) => region !== undefined && COUNTRIES.includes(region));
}

/** What most shops of a country count in. */
export function currencyOf(country: string): string {
  return USUAL[country] ?? "EUR";
}

const USUAL: Readonly<Record<string, string>> = {
  GB: "GBP",
  US: "USD",
  CA: "CAD",
  CH: "CHF",
  LI: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  HU: "HUF",
  RO: "RON",
  AU: "AUD",
  NZ: "NZD",
  MX: "MXN",
  AR: "ARS",
  CL: "CLP",
  CO: "COP",
  PE: "PEN",
  BR: "BRL",
  MA: "MAD",
  TN: "TND",
  SN: "XOF",
  CI: "XOF",
  JP: "JPY",
};
