export { Holds } from "./holds";
export { watchFilterOf } from "./watch-filter";
export { WatchedPage } from "./watched-page";
export { Watchlist } from "./watchlist";
