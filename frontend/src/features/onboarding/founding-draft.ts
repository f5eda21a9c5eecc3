import type { StoreFounding } from "@/api/types";
import { currencyOf, ownCountry, ownTimeZone } from "./places";

export type About = "person" | "shop" | "place" | "counting";

interface Question {
  about: About;
  fields: readonly (keyof Draft)[];
}

/** What is asked on which screen, in the order of the screens. */
export const QUESTIONS: readonly [Question, ...Question[]] = [
  { about: "person", fields: ["name", "password", "code"] },
  { about: "shop", fields: ["operator", "storeName"] },
  { about: "place", fields: ["address", "country", "region"] },
  { about: "counting", fields: ["timeZone", "currency"] },
];

/** Without the link, and with empty text for what is not given. */
export type Draft = Record<Exclude<keyof StoreFounding, "link">, string>;

export function fresh(): Draft {
  const country = ownCountry(navigator.languages) ?? "ES";
  return {
    name: "",
    password: "",
    code: "",
    operator: "",
    storeName: "",
    address: "",
    country,
    region: "",
    timeZone: ownTimeZone(),
    currency: currencyOf(country),
  };
}

/** The first screen that holds one of these fields; undefined for fields of none. */
export function screenOf(fields: readonly string[]): number | undefined {
  const screen = QUESTIONS.findIndex((question) => question.fields.some((field) => fields.includes(field)));
  return screen === -1 ? undefined : screen;
}
