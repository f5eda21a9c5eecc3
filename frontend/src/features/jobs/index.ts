export { Certificates } from "./certificates";
export { JobPage } from "./job-page";
export { Jobs } from "./jobs";
export { Tonight } from "./tonight";
