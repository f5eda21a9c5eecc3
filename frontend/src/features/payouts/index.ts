export { OpsPayouts } from "./ops-payouts";
export { Payouts } from "./payouts";
