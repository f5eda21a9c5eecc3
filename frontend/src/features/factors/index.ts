export { FactorReset } from "./factor-reset";
