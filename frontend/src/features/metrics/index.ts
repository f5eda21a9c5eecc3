export { CountedAlerts, Metrics } from "./later";
export { alertsFilterOf, metricsFilterOf } from "./metrics-filter";
