export { KnownPeople } from "./known-people";
export { KnownPersonPage } from "./known-person-page";
export { linksFilterOf } from "./links-filter";
