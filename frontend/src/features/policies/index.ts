export { PolicyManager } from "./policy-manager";
