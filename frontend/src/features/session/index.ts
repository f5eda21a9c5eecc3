export { AccountButton } from "./account-sheet";
export { hasRole, sessionQuery, useSignIn } from "./session-query";
export { SignInFrame } from "./sign-in-frame";
export { SignInPage } from "./sign-in-page";
export { useStoreChoice } from "./store-choice";
export { StoreSwitcher } from "./store-switcher";
