export { auditFilterOf } from "./audit-filter";
export { OpsAuditLog } from "./ops-audit-log";
export { StoreAuditLog } from "./store-audit-log";
