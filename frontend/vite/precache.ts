import { createHash } from "node:crypto";
import type { Plugin, Rollup } from "vite";

const WORKER = "sw.js";
const NAMED = "self.PENNY_FILES";

/** The scripts that the store app's page names. */
const ENTRIES = ["store", "ahead"];

/** Texts of the other rooms, which the store app never shows. */
const OTHER_ROOMS = /locales\/\w+\/(?:ops|portal)\.json$/;

/** Alphabets of the languages that there are texts in. */
const ALPHABETS = /-latin(?:-ext)?-/;

/** Tells the service worker which files the store app is made of, the page itself with a hash of what is in it. */
export function precache(): Plugin {
  return {
    name: "penny-precache",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const worker = bundle[WORKER];
      const page = bundle["index.html"];
      if (worker?.type !== "chunk" || page?.type !== "asset") {
        this.error("the service worker or the page of the store app is missing");
      }
      const files = [...reached(bundle)].sort().map((file) => ({ url: `/${file}`, revision: null }));
      const revision = createHash("sha256").update(page.source).digest("hex").slice(0, 16);
      const list = JSON.stringify([...files, { url: "/", revision }]);
      if (!worker.code.includes(NAMED)) {
        this.error("the service worker names no files");
      }
      worker.code = worker.code.replaceAll(NAMED, list);
    },
  };
}

/** All that the page of the store app loads, or may come to load. */
function reached(bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>();
  const follow = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== "chunk" || OTHER_ROOMS.test(chunk.facadeModuleId ?? "")) {
      return;
    }
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) {
      files.add(style);
    }
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) {
      files.add(asset);
    }
    [...chunk.imports, ...chunk.dynamicImports].forEach(follow);
  };
  for (const each of Object.values(bundle)) {
    if (each.type === "chunk" && each.isEntry && ENTRIES.includes(each.name)) {
      follow(each.fileName);
    }
  }
  for (const font of Object.keys(bundle)) {
    if (font.endsWith(".woff2") && ALPHABETS.test(font)) {
      files.add(font);
    }
  }
  return files;
}
