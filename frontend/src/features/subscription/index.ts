export { Subscription } from "./subscription";
export { StoppedNote, SubscriptionNote } from "./subscription-note";
