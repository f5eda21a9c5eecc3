export { AccountButton } from "./account-sheet";
export { hasRole, sessionQuery } from "./session-query";
export { SignInPage } from "./sign-in-page";
export { useStoreChoice } from "./store-choice";
export { StoreSwitcher } from "./store-switcher";
