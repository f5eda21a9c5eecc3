export { Bundles } from "./bundles";

import "./bundles.css";
