export { useStoreNames } from "./tenant-queries";
export { Tenants } from "./tenants";
