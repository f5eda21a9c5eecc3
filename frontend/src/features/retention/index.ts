export { DestructionRecord } from "./destruction-record";
export { RetentionForm } from "./retention-form";
