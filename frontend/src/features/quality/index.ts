export { Quality } from "./quality";
