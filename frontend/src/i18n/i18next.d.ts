import "i18next";
import type common from "./locales/en/common.json";
import type ops from "./locales/en/ops.json";
import type portal from "./locales/en/portal.json";
import type store from "./locales/en/store.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: { common: typeof common; store: typeof store; ops: typeof ops; portal: typeof portal };
  }
}
