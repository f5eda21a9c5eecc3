import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { clientRoutes } from "./vite/client-routes";
import { precache } from "./vite/precache";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What all three rooms use is fetched once; what one room uses stays in its own bundle. */
const EVERY_ROOM = 3;

export default defineConfig({
  appType: "mpa",
  plugins: [react(), clientRoutes(), precache()],
  resolve: { alias: { "@": at("./src") } },
  server: { proxy: { "/api": process.env.PENNY_URL ?? "http://127.0.0.1:9080" } },
  build: {
    // No data: addresses and no inline code, so that the policy can be plain 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        store: at("./index.html"),
        ops: at("./ops/index.html"),
        portal: at("./p/index.html"),
        sw: at("./src/worker/sw.ts"),
      },
      output: {
        // Its address is for ever: a browser looks there for the next one.
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: {
          groups: [
            { name: "vendor", test: /node_modules/, minShareCount: EVERY_ROOM },
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
