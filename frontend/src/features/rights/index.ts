export { RightsDesk } from "./rights-desk";
export { RightsQueue } from "./rights-queue";
