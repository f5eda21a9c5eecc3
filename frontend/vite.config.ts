import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { clientRoutes } from "./vite/client-routes";
import { compressed } from "./vite/compressed";
import { first } from "./vite/first";
import { precache } from "./vite/precache";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What all three rooms use is fetched once; what one room uses stays in its own bundle. */
const EVERY_ROOM = 3;

/** What checks a form: only who signs in has one that needs it. */
const FORMS = /node_modules\/(?:zod|react-hook-form|@hookform)\//;

/** What stands over a page once it is opened. */
const OVERLAYS = /node_modules\/(?:@floating-ui|tabbable|reselect|@base-ui\/(?!react\/csp-provider))/;

/** What the first script needs, which nothing else may hold up. */
const FIRST = /src\/(?:lib\/(?:ahead|open-store|storage)|i18n\/texts)[.]ts$/;

/** What draws a QR code. */
const CODES = /node_modules\/(?:qrcode|dijkstrajs)\//;

/** The rest that comes from elsewhere. */
const ROOM_TO_ROOM = new RegExp(`^(?!.*(?:${FORMS.source}|${OVERLAYS.source}|${CODES.source})).*node_modules`);

export default defineConfig({
  appType: "mpa",
  plugins: [react(), clientRoutes(), first(), precache(), compressed()],
  resolve: { alias: { "@": at("./src") } },
  // Besides its interface, what the server writes of the portal for readers without scripts.
  server: {
    proxy: Object.fromEntries(
      ["/api", "/p/help", "/p/plain"].map((path) => [path, process.env.PENNY_URL ?? "http://127.0.0.1:9080"]),
    ),
  },
  build: {
    // No data: addresses and no inline code, so that the policy can be plain 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        store: at("./index.html"),
        ahead: at("./src/entries/store/ahead.ts"),
        ops: at("./ops/index.html"),
        portal: at("./p/index.html"),
        sw: at("./src/worker/sw.ts"),
      },
      output: {
        // Its address is for ever: a browser looks there for the next one.
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: {
          groups: [
            { name: "first", test: FIRST, priority: 3 },
            { name: "vendor", test: ROOM_TO_ROOM, minShareCount: EVERY_ROOM, priority: 2 },
            { name: "forms", test: FORMS, priority: 1 },
            { name: "overlays", test: OVERLAYS, priority: 1 },
            { name: "shared", test: /src\/(api|i18n|lib|ui)\/.*[.]tsx?$/, minShareCount: EVERY_ROOM },
          ],
        },
      },
    },
  },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    environment: "node",
    setupFiles: ["vitest.setup.ts"],
  },
});
