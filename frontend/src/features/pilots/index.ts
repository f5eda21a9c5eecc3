export { Pilots } from "./pilots";
