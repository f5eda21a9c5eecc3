export { useTenants } from "./tenant-queries";
export { Tenants } from "./tenants";
