export { DisputeDesk } from "./dispute-desk";
export { DisputeQueue } from "./dispute-queue";
