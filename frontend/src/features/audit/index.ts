export { OpsAuditLog } from "./ops-audit-log";
export { StoreAuditLog } from "./store-audit-log";
