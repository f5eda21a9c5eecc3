export { Balances } from "./balances";
export { DeadLetters } from "./dead-letters";
export { isPaymentName, moneyFilterOf } from "./money-filter";
export { PaymentPage } from "./payment-page";
export { Payments } from "./payments";
export { Reconciliation } from "./reconciliation";
export { StoreAccountPage } from "./store-account-page";
export { StoreAccounts } from "./store-accounts";
