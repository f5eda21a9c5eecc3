import { useTranslation } from "react-i18next";
import type { PolicyRegion, PolicyTerms, Severity, StaffAction } from "@/api/types";
import { formatMoney, type MinorMoney } from "@/lib/money";
import type { TermsField } from "./policy-terms";
import { Sentence, Slot } from "./sentence";

const STORES = [1, 2, 3, 4, 5, 6, 8, 10];
const DAYS = [1, 2, 3, 7, 10, 14, 21, 30, 60, 90, 180, 365];
const MONTHS = [1, 2, 3, 6, 9, 12, 18, 24];
const REACH = [1, 2, 3, 5, 10, 20, 50, 100];
const SEVERITIES: readonly Severity[] = ["LOW", "MEDIUM", "HIGH"];
const ACTIONS: readonly StaffAction[] = ["OBSERVE", "OFFER_SERVICE"];
const CURRENCIES = ["EUR", "GBP", "USD"];
const WORTH = [1000, 1500, 2500, 5000, 10_000, 25_000, 50_000];
const ANY = "any";

interface PolicySentenceProps {
  terms: PolicyTerms;
  regions: readonly PolicyRegion[];
  changed: readonly TermsField[];
  disabled: boolean;
  onChange: (terms: PolicyTerms) => void;
}

/** A policy as a sentence that one can edit. */
export function PolicySentence({ terms, regions, changed, disabled, onChange }: PolicySentenceProps) {
  const { t, i18n } = useTranslation("ops");
  const slot = (
    field: TermsField,
    value: string,
    options: readonly { value: string; label: string }[],
    apply: (value: string) => Partial<PolicyTerms>,
  ) => (
    <Slot
      label={t(`policies.field.${field}`)}
      value={value}
      options={options}
      changed={changed.includes(field)}
      disabled={disabled}
      onChange={(chosen) => onChange({ ...terms, ...apply(chosen) })}
    />
  );
  const numbers = (known: readonly number[], chosen: number, label: (count: number) => string) =>
    [...new Set([...known, chosen])].sort((a, b) => a - b).map((count) => ({ value: `${count}`, label: label(count) }));
  return (
    <div className="policy-sentence">
      <Sentence
        text={t("policies.when")}
        slots={{
          stores: slot(
            "stores",
            `${terms.stores}`,
            numbers(STORES, terms.stores, (count) => t("policies.stores", { count })),
            // One store is enough only where nothing but what is grave counts.
            (value) => ({ stores: Number(value), severity: value === "1" ? "HIGH" : terms.severity }),
          ),
          days: slot(
            "withinDays",
            `${terms.withinDays}`,
            numbers(DAYS, terms.withinDays, (count) => t("policies.days", { count })),
            (value) => ({ withinDays: Number(value) }),
          ),
          region: slot(
            "regionId",
            terms.regionId ?? ANY,
            [
              { value: ANY, label: t("policies.everyRegion") },
              ...regions.map((region) => ({ value: region.id, label: region.name })),
            ],
            (value) => ({ regionId: value === ANY ? null : value }),
          ),
        }}
      />
      <Sentence
        text={t("policies.and")}
        slots={{
          severity: slot(
            "severity",
            terms.severity,
            SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
            (value) => ({
              severity: SEVERITIES.find((each) => each === value),
              stores: value === "HIGH" ? terms.stores : Math.max(2, terms.stores),
            }),
          ),
          worth: slot(
            "worth",
            worthValue(terms),
            worthOptions(terms, t("policies.anyWorth"), (worth) =>
              t("policies.leastWorth", { amount: formatMoney(worth, i18n.language) }),
            ),
            (value) => ({
              worth: worthOf(value),
            }),
          ),
        }}
      />
      <Sentence
        text={t("policies.then")}
        slots={{
          reach: slot(
            "reachKm",
            terms.reachKm === null ? ANY : `${terms.reachKm}`,
            [
              { value: ANY, label: t("policies.wholeRegion") },
              ...numbers(REACH, terms.reachKm ?? 1, (count) => t("policies.reach", { count })),
            ],
            (value) => ({ reachKm: value === ANY ? null : Number(value) }),
          ),
          months: slot(
            "lastsMonths",
            `${terms.lastsMonths}`,
            numbers(MONTHS, terms.lastsMonths, (count) => t("policies.months", { count })),
            (value) => ({ lastsMonths: Number(value) }),
          ),
          action: slot(
            "action",
            terms.action,
            ACTIONS.map((value) => ({ value, label: t(`policies.action.${value}`) })),
            (value) => ({ action: ACTIONS.find((each) => each === value) }),
          ),
        }}
      />
    </div>
  );
}

function worthValue({ worth }: PolicyTerms): string {
  return worth === null ? ANY : `${worth.minor} ${worth.currency}`;
}

function worthOf(value: string): PolicyTerms["worth"] {
  const [minor, currency] = value.split(" ");
  return minor === undefined || currency === undefined ? null : { minor: Number(minor), currency };
}

function worthOptions(terms: PolicyTerms, any: string, label: (worth: MinorMoney) => string) {
  const known = CURRENCIES.flatMap((currency) => WORTH.map((minor) => ({ minor, currency })));
  const chosen = terms.worth;
  const more = chosen && !known.some((each) => each.minor === chosen.minor && each.currency === chosen.currency);
  return [
    { value: ANY, label: any },
    ...(more ? [chosen] : []).concat(known).map((worth) => ({
      value: `${worth.minor} ${worth.currency}`,
      label: label(worth),
    })),
  ];
}
