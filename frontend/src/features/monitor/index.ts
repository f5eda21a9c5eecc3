export { FirstAdvice } from "./alert-card";
export { type QueueFilter, useAlerts, useRefreshAlerts, useStore } from "./alert-queries";
export { AlertState } from "./alert-state";
export { DecisionDesk, useDesk } from "./decision-desk";
export { NewAlertAnnouncer } from "./new-alert-announcer";
export { Queue } from "./queue";
export { TakeButton } from "./take-button";
export { TodayLine } from "./today-line";
export { useLiveAlerts } from "./use-live-alerts";
