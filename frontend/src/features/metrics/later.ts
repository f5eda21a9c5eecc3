import { lazy } from "react";

/** Drawings and tables come with the first look at them: nobody else of Ops loads them. */
export const Metrics = lazy(async () => ({ default: (await import("./metrics")).Metrics }));
export const CountedAlerts = lazy(async () => ({ default: (await import("./counted-alerts")).CountedAlerts }));
