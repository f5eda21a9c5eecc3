export { PoliceNumber } from "./police-number";
