import type { components } from "@/api/schema.gen";

export type Coordinates = components["schemas"]["StorePlace"];

/** Two figures, with points or commas, as maps and people write them. */
const PAIR = /^(-?\d{1,2}(?:[.,]\d+)?)(?:[\s;]+|\s*,\s*)(-?\d{1,3}(?:[.,]\d+)?)$/;
const PRECISION = 1_000;

/** @returns null where nothing is written, undefined for what is no place on the earth */
export function parseCoordinates(text: string): Coordinates | null | undefined {
  if (text.trim() === "") {
    return null;
  }
  const [, north, east] = PAIR.exec(text.trim().replace(/,(?=\s)/, " ")) ?? [];
  if (north === undefined || east === undefined) {
    return undefined;
  }
  const place = { latitude: figure(north), longitude: figure(east) };
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : undefined;
}

function figure(text: string): number {
  return Number(text.replace(",", "."));
}

/** Within a hundred metres: no more is kept. */
export function formatCoordinates({ latitude, longitude }: Coordinates): string {
  return [latitude, longitude].map((degrees) => String(Math.round(degrees * PRECISION) / PRECISION)).join(", ");
}
