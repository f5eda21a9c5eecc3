export { AccountSecurity } from "./account-security";
export { ConfirmEmail, ConfirmEmailNote } from "./email-confirmation";
export { ForgottenForm } from "./forgotten-form";
export { ProveSheet } from "./prove-sheet";
export { ResetForm } from "./reset-form";
