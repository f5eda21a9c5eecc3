export { ListingList } from "./listing-list";
export { ListingPage } from "./listing-page";
export { type NetworkFilter, networkFilterOf } from "./network-filter";
export { useRefreshNetwork } from "./network-queries";
