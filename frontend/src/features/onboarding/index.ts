export { AgreementPaper } from "./agreement-paper";
export { ChecklistNote } from "./checklist-note";
export { FoundingForm } from "./founding-form";
export { GettingStarted } from "./getting-started";
export { RegionForm } from "./region-form";
export { SignUpForm } from "./sign-up-form";
export { Signs } from "./signs";
export { Trial } from "./trial";
