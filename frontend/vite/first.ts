import type { HtmlTagDescriptor, Plugin } from "vite";

/** The script of this name, and where its source is. */
const SOURCE = { name: "ahead", file: "/src/entries/store/ahead.ts" };

/** Puts the store app's smallest script into its page as the first to be fetched, and to run as soon as it is there. */
export function first(): Plugin {
  return {
    name: "penny-first",
    transformIndexHtml: {
      order: "post",
      handler(_html, { path, bundle }) {
        if (path !== "/index.html") {
          return [];
        }
        const chunks = Object.values(bundle ?? {});
        const chunk = chunks.find((each) => each.type === "chunk" && each.isEntry && each.name === SOURCE.name);
        if (chunk?.type !== "chunk") {
          return [script(SOURCE.file)];
        }
        const needed = chunk.imports.map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", href: `/${file}` },
          injectTo: "head-prepend" as const,
        }));
        return [script(`/${chunk.fileName}`), ...needed];
      },
    },
  };
}

const script = (src: string): HtmlTagDescriptor => ({
  tag: "script",
  attrs: { type: "module", async: true, src },
  injectTo: "head-prepend",
});
